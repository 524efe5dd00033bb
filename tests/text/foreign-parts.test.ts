import { describe, expect, test } from "vitest";
import { foreignParts, languageOf } from "../../src/text/foreign-parts.ts";

const ENGLISH =
  "The mayor of Sunder said on Friday that the bridge over the river would be closed this year. The works are to last two years.";
const GERMAN =
  "Der Bürgermeister von Sunder hat am Freitag angekündigt, dass die Brücke über den Fluss noch in diesem Jahr gesperrt wird. Die Arbeiten sollen zwei Jahre dauern.";

describe("texts in other languages", () => {
  test.each([
    ["deu", GERMAN],
    [
      "nld",
      "De burgemeester van Sunder zei vrijdag dat de brug over de rivier nog dit jaar wordt gesloten. De werkzaamheden duren twee jaar en kosten acht miljoen.",
    ],
    [
      "fra",
      "Le maire de Sunder a annoncé vendredi que le pont sur la rivière serait fermé cette année. Les travaux doivent durer deux ans et coûter huit millions.",
    ],
    [
      "spa",
      "El alcalde de Sunder anunció el viernes que el puente sobre el río se cerrará este año. Las obras durarán dos años y costarán ocho millones.",
    ],
    [
      "rus",
      "Мэр города сообщил в пятницу, что мост через реку будет закрыт уже в этом году. Работы продлятся два года и обойдутся городу в восемь миллионов.",
    ],
    [
      "cmn",
      "市长周五表示，河上的大桥将于今年关闭。工程将持续两年，费用为八百万。居民对此表示不满，并要求市政府重新考虑这一决定。",
    ],
  ])("%s is told from English", (language, text) => {
    expect(languageOf(text)).toBe(language);
  });

  test.each([
    ["news", ENGLISH],
    [
      "a run of headlines",
      "Flood Latest Bridge Closed Mayor Resigns Dockers Strike Off Rovers Win Cup Final Minister Visits Valley Dam Inquiry Opens Monday Crane Summoned",
    ],
    [
      "code",
      "for (let i = 0; i < rows.length; i++) { const row = rows[i]; if (!row) continue; total += row.value * row.weight; } return total / rows.length;",
    ],
    [
      "a table",
      "Rovers 3 Linfield 1 Harrow 2 Lorne 2 Sunder 0 Arlow 4 Tarn 1 Fenwick 1 Marrow 5 Northvale 0 Granite 2 Brook 2 Osei 1 Crane 3 Strand 2 Doyle 0",
    ],
    [
      "names",
      "Ada Brook, Ruth Osei, Simon Crane, Paul Lindqvist, Greta Lindholm, Omar Haddad, Ines Duarte, Mila Horvat, Ivan Doyle, Peter Strand",
    ],
    ["too little", "Der Bürgermeister hat zugesagt."],
  ])("%s is left to be read", (_, text) => {
    expect(languageOf(text)).toBeNull();
  });

  test("one paragraph in another language is passed over by itself", () => {
    const text = `${ENGLISH}\n${GERMAN}\n${ENGLISH}`;
    const start = text.indexOf("Der");
    expect(foreignParts(text)).toEqual([{ span: [start, start + GERMAN.length], language: "deu" }]);
  });

  test("an article in another language is passed over whole, its short lines too", () => {
    const text = `Brücke gesperrt\n${GERMAN}`;
    expect(foreignParts(text)).toEqual([{ span: [0, text.length], language: "deu" }]);
  });
});
