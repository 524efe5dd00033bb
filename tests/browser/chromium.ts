import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { createBrotliDecompress } from "node:zlib";
import { type Browser, chromium } from "playwright-core";
import { extract } from "tar-fs";

const NODE_MODULES = fileURLToPath(new URL("../../node_modules", import.meta.url));
const PACKED = path.join(NODE_MODULES, "@sparticuz/chromium/bin");

/** The package's own configuration looks for its fonts in folders of another system. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir prefix="relative">fonts</dir></fontconfig>
`;

/** The tests are themselves what is kept apart; a container that runs as root has no sandbox to offer. */
const ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-webgl", "--font-render-hinting=none"];

/**
 * Starts a headless Chromium: the one named by CHROMIUM_PATH, or else the one that `npm ci` brought (Linux on x64), or
 * else an installed Chrome. There is no skipping: a machine with none of them fails and says what to do.
 */
export async function launchChromium(): Promise<Browser> {
  const named = process.env.CHROMIUM_PATH;
  if (named) return chromium.launch({ executablePath: named, args: ARGUMENTS });
  if (process.platform === "linux" && process.arch === "x64") return launchPacked();
  return chromium.launch({ channel: "chrome", args: ARGUMENTS }).catch((cause) => {
    throw new Error("there is no Chrome here. Install it, or name a Chromium in CHROMIUM_PATH.", { cause });
  });
}

async function launchPacked(): Promise<Browser> {
  const folder = await unpacked();
  return chromium.launch({
    executablePath: path.join(folder, "chromium"),
    args: ARGUMENTS,
    // Its own libraries and fonts: a bare container has neither, and elsewhere the same letters are drawn.
    env: {
      LD_LIBRARY_PATH: path.join(folder, "al2023/lib"),
      FONTCONFIG_FILE: path.join(folder, "fonts.conf"),
      HOME: folder,
      TZ: "UTC",
    },
  });
}

/** The folder with the browser, unpacked once an installation; it takes its name only when it is whole. */
async function unpacked(): Promise<string> {
  const { version } = createRequire(import.meta.url)(path.join(PACKED, "../package.json"));
  const folder = path.join(NODE_MODULES, ".cache", `packed-chromium-${version}`);
  if (existsSync(folder)) return folder;
  mkdirSync(path.dirname(folder), { recursive: true });
  const begun = mkdtempSync(`${folder}-`);
  await Promise.all([
    unpack("chromium.br", createWriteStream(path.join(begun, "chromium"), { mode: 0o755 })),
    unpack("al2023.tar.br", extract(path.join(begun, "al2023"))),
    unpack("fonts.tar.br", extract(path.join(begun, "fonts"))),
  ]);
  writeFileSync(path.join(begun, "fonts.conf"), FONTS);
  try {
    renameSync(begun, folder);
  } catch (error) {
    // Another test file was quicker.
    rmSync(begun, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

function unpack(name: string, into: NodeJS.WritableStream): Promise<void> {
  return pipeline(createReadStream(path.join(PACKED, name)), createBrotliDecompress(), into);
}
