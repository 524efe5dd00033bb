import { describe, expect, test } from "vitest";
import { findMentions } from "../../src/events/find-mentions.ts";
import { findSentences } from "../../src/text/sentences.ts";
import { findTimexes } from "../../src/timex/find-timexes.ts";

/** The forms in which a newsroom says that something did not happen, may yet happen, or is only said to have happened. */
const FORMS: Record<string, Record<string, readonly string[]>> = {
  denials: {
    denied: [
      "Tarn denied that its jets had [bombed] the port.",
      "Tarn denied [bombing] the port.",
      "Brook denied having [met] the smugglers.",
      "Brook denies she [stole] the files.",
      "The firm denied reports that it had [sold] the mill.",
      "The army denied any [attack] on Sunder.",
      "Police have found no evidence that the guard was [murdered].",
      "There is no evidence that the tank [exploded].",
      "The union said there had been no [strike] in Sunder.",
      "There was no [explosion] in Sunder, the firm said.",
      "Claims that the dam [collapsed] are false.",
      "Reports that the mayor had [resigned] were untrue.",
      "The report that the queen had [died] was false.",
      "The ministry dismissed reports that rebels had [captured] the town.",
      "It is not true that Brook [resigned], her office said.",
      "No one was [killed] in the fire.",
      "None of the miners was [injured].",
      "Neither side [signed] the accord.",
      "The two sides never [met].",
      "The talks ended without the envoy [signing] the accord.",
    ],
  },
  "failure and avoidance": {
    denied: [
      "The rebels failed to [capture] the bridge.",
      "The council failed to [agree] on a budget.",
      "The pilot avoided [crashing] into the tower.",
      "The two towns averted a [strike] in Sunder.",
      "Police prevented an [attack] on Sunder.",
      "Police foiled a [bombing] in Sunder on Friday.",
      "Brook declined to [meet] the envoy.",
      "The premier stopped short of [resigning].",
      "The parties have yet to [sign] the accord.",
      "The navy was unable to [rescue] the crew.",
      "The team could not [rescue] the miners.",
      "Nobody was able to [rescue] the crew.",
      "The crew narrowly escaped being [killed].",
      "Instead of [meeting] the envoy, Brook flew home.",
      "Rovers came close to [winning] the cup final.",
    ],
    hypothetical: [
      "The driver refused to [evacuate] the bus.",
      "Brook refused to [resign].",
      "Brook refused to [sign] the treaty.",
      "The minister ruled out [resigning].",
      "The minister ruled out a [strike] against Tarn.",
    ],
  },
  cancellation: {
    cancelled: [
      "The council called off the [vote].",
      "The [match] was called off after heavy rain.",
      "The queen cancelled her [visit] to Sunder.",
      "Organisers scrapped the [parade] planned for Sunday.",
      "The [summit] in Sunder was postponed until May.",
      "The mayor postponed the [election].",
      "The [concert] has been cancelled.",
      "Saturday's [match] will not be played.",
      "The [parade] will not take place this year.",
    ],
    planned: ["The [talks] will not begin before Friday.", "The [vote] will not be held until May."],
    happened: ["The court suspended the [trial] on Monday."],
  },
  "threats and vows": {
    hypothetical: ["The rebels threatened to [attack] the port."],
    planned: [
      "The general vowed to [capture] the town.",
      "The firm promised to [rescue] the mill.",
      "The firm pledged to [buy] the mill.",
    ],
  },
  expectation: {
    planned: [
      "The court is expected to [sentence] Brook on Friday.",
      "The queen is to [visit] Sunder in May.",
      "The firm intends to [sell] its mill.",
      "The [trial] is set to begin in May.",
      "The [trial] is scheduled for May.",
      "The [election] will be held on 3 May.",
    ],
    cancelled: [
      "The queen was to have [visited] Sunder in May.",
      "Brook was to have [met] the envoy on Friday, but fell ill.",
    ],
    hypothetical: [
      "The envoy was due to [arrive] on Monday.",
      "The rebels were about to [attack] the bridge.",
    ],
  },
  allegation: {
    alleged: [
      "Brook allegedly [stole] the files.",
      "Prosecutors allege that Brook [stole] the files.",
      "Brook is accused of [stealing] the files.",
      "Brook has been charged with [murdering] the guard.",
      "The guard is suspected of having [shot] the envoy.",
      "Rebels claimed they had [captured] the town.",
      "The rebels claim to have [captured] the town.",
      "The alleged [attack] took place on Monday.",
      "The guard is believed to have [died] in May.",
      "The envoy reportedly [resigned] on Friday.",
      "The suspected [arson] killed two men.",
      "Tarn accused rebels of an [attack] on Sunder.",
      "Brook went on trial for [robbing] the bank.",
    ],
    happened: [
      "Brook was convicted of [robbing] the bank.",
      "Brook admitted [robbing] the bank.",
      "Brook admitted that she had [robbed] the bank.",
      "Police confirmed that two men had [died].",
    ],
  },
  conditions: {
    hypothetical: [
      "If rebels [attack] the port, the navy will fire.",
      "Unless the council [agrees], the mill will close.",
      "Had the dam [collapsed], the town would have drowned.",
      "The mill would have [collapsed] without the props.",
      "Should rebels [attack] the port, the navy will fire.",
      "Dockers asked whether the firm had [sold] the mill.",
    ],
    denied: ["The dam nearly [collapsed] on Monday.", "The rebels almost [captured] the bridge."],
  },
  "urging and demands": {
    hypothetical: [
      "The mayor urged both sides to [sign] the accord.",
      "The mayor urged that both sides [sign] the accord.",
      "Brook called for an [inquiry] in Sunder.",
      "Brook called on the minister to [resign].",
      "The union demanded that Brook [resign].",
      "The union demanded the [resignation] of Brook.",
      "Dockers want the minister to [resign].",
      "Brook appealed for a [ceasefire] in Tarn.",
      "The court ordered Brook to [sell] the mill.",
    ],
  },
  "proposals and rejected offers": {
    hypothetical: [
      "The envoy proposed a [summit] in Sunder.",
      "Brook rejected an offer to [meet] the envoy.",
      "Brook rejected the idea of a [ceasefire] in Tarn.",
      "Tarn turned down an offer of [talks] in Sunder.",
      "Voters rejected the proposed [merger].",
      "Dockers spoke of fears of an [attack] in Sunder.",
      "The risk of a [collapse] in Sunder is high.",
    ],
    denied: ["Brook rejected a [ceasefire] in Tarn."],
    cancelled: [
      "The plan for a [referendum] in Tarn was dropped.",
      "Plans to [sell] the mill were abandoned.",
    ],
  },
  "implicatives and real events": {
    happened: [
      "The divers managed to [rescue] the crew.",
      "Rebels forced the army to [retreat].",
      "The army was forced to [retreat].",
      "Dockers began to [protest] on Friday.",
      "Brook was found guilty of [robbing] the bank.",
      "The [war] continues.",
      "Brook said that she had [resigned].",
    ],
    denied: ["Brook forgot to [sign] the accord."],
    ongoing: ["The town is [flooding].", "Rescuers are [searching] the river."],
    hypothetical: [
      "The mayor did not deny that Brook had [resigned].",
      "Brook did not rule out [resigning].",
    ],
  },
  "asked, cleared and foreseen": {
    hypothetical: [
      "Did rebels [attack] the port?",
      "The general has no plans to [retire].",
      "The firm does not plan to [sell] the mill.",
      "The union rejected a proposal to [sign] the contract.",
      "The minister said she would not [resign].",
      "The minister insisted that she would [resign] only in May.",
      "The firm could be [sold] in May.",
      "The mill must be [sold], the judge ruled.",
      "The town would have [drowned].",
      "The mayor hinted that she might [resign].",
      "The judge blocked the firm from [selling] the mill.",
      "The captain tried to [rescue] the crew.",
      "The council voted to [sell] the mill.",
      "Police are investigating whether rebels [attacked] the port.",
      "Residents feared that the dam had [collapsed].",
      "The [summit] in Sunder may be held in May.",
      "Brook wants the envoy [arrested].",
      "The mayor is considering [resigning].",
    ],
    happened: [
      "Who [attacked] the port?",
      "Two men were arrested after [robbing] the bank.",
      "Two men were jailed for [robbing] the bank.",
      "The court sentenced Brook for [defrauding] the bank.",
      "Brook apologised for [stealing] the files.",
      "Brook regretted having [resigned].",
      "It emerged that Brook had [resigned] in May.",
      "There is no doubt that rebels [attacked] the port.",
      "After [meeting] the envoy, Brook flew home.",
      "Brook flew home before [signing] the accord.",
      "The captain succeeded in [rescuing] the crew.",
      "The report says that the boiler [exploded].",
      "The news that Brook had [resigned] surprised the town.",
      "The fact that Brook [resigned] surprised the town.",
      "The [ceasefire] in Tarn failed to hold.",
    ],
    denied: [
      "The clerk was cleared of [stealing] the files.",
      "A court acquitted Brook of [murdering] the guard.",
      "Guards prevented rebels from [storming] the mill.",
      "The ministry refuted claims that its troops had [shelled] the village.",
      "There were no reports that anybody had [died].",
      "The council has not [approved] the contract.",
      "Without [signing] the accord, the envoy flew home.",
      "Rather than [resign], Brook called a vote.",
      "The reports of an [attack] in Sunder were false.",
      "Tarn said no [attack] took place in Sunder.",
      "Police stopped Brook from [attacking] the guard.",
      "The [summit] in Sunder never took place.",
      "The [strike] in Sunder was averted on Monday.",
      "The guard was nearly [killed].",
    ],
    cancelled: ["Tarn abandoned plans to [invade] Arlow.", "The deal to [sell] the mill fell through."],
    planned: [
      "The queen had planned to [visit] Sunder in May.",
      "Tarn agreed to [withdraw] its troops by May.",
      "The firm has agreed to [buy] its rival.",
      "It is unlikely that the council will [approve] the deal.",
      "The union said that dockers would [walk out] on Monday.",
      "The rebels were prepared to [attack] the port.",
      "The envoy was expected to [sign] the accord on Friday.",
      "Residents fear that the dam will [collapse].",
      "The [summit] in Sunder would be held in May, the envoy said.",
      "The planned [summit] in Sunder collapsed.",
    ],
    alleged: [
      "He is wanted for [shooting] a guard.",
      "A clerk is suspected of [stealing] the files.",
      "Prosecutors charged Brook with [defrauding] the bank.",
      "The clerk falsely claimed that rebels had [attacked] the port.",
      "Some 200 migrants are feared [drowned].",
      "Two climbers were reported [killed] on Monday.",
      "The report that the boiler had [exploded] surprised the town.",
    ],
  },
};

function statusOf(sentence: string): string | undefined {
  const start = sentence.indexOf("[");
  const text = sentence.replace(/[[\]]/g, "");
  const { mentions } = findMentions("article", text, findSentences(text), findTimexes(text));
  return mentions.find(({ trigger }) => trigger[0] <= start && start < trigger[1])?.status;
}

for (const [form, sentences] of Object.entries(FORMS))
  describe(form, () => {
    for (const [status, own] of Object.entries(sentences))
      for (const sentence of own)
        test(`${sentence} -> ${status}`, () => expect(statusOf(sentence)).toBe(status));
  });

// The parser takes "doubts" for a noun after "the mayor".
test.fails("The mayor doubts that rebels [attacked] the port. -> hypothetical", () =>
  expect(statusOf("The mayor doubts that rebels [attacked] the port.")).toBe("hypothetical"));
