import { basename, matchesGlob, relative } from "node:path";
import type { Plugin, Rolldown } from "vite";

/** Compiled messages by id. */
type Messages = Readonly<Record<string, unknown>>;

interface Parts {
  /** The app's folder: a build of another one is no build of the app. */
  readonly root: string;
  /** The module that the app starts with, by its path from the root. */
  readonly start: string;
  /**
   * Globs of the modules that are fetched when somebody opens them, with words of their own, by their paths from the root.
   * A file's name without its ending names such a page.
   */
  readonly pages: readonly string[];
}

/** Which messages are said where: by the frame, and, besides those, by each page. */
interface Said {
  readonly frame: ReadonlySet<string>;
  readonly pages: ReadonlyMap<string, ReadonlySet<string>>;
  /** Six letters by chance are as much as a word, in the code and in the catalogue: a build counts instead. */
  readonly numbers: ReadonlyMap<string, string>;
}

const CATALOGUE = /\.po$/;
/** A share is named after its page and its language, so that its chunk is; the frame's chunk keeps the language's name. */
const SHARE = /([^/]+)-(\w+)\.po\?share$/;

function shareOf(catalogue: string, page: string): string {
  return `${catalogue.replace(/[^/]+$/, `${page}-$&`)}?share`;
}

/** Reads a catalogue as Lingui compiles it. */
function messagesIn(code: string): Messages {
  const [, text] = /JSON\.parse\((".*")\)/s.exec(code) ?? [];
  if (text === undefined) throw new Error("Lingui compiled a catalogue to something unknown");
  return JSON.parse(JSON.parse(text) as string) as Messages;
}

function compiled(
  messages: Messages,
  ids: ReadonlySet<string>,
  numbers: ReadonlyMap<string, string>,
): string {
  const share = Object.fromEntries(
    Object.entries(messages).flatMap(([id, words]) =>
      ids.has(id) ? [[numbers.get(id) ?? id, words]] : [],
    ),
  );
  return `export const messages = JSON.parse(${JSON.stringify(JSON.stringify(share))});`;
}

/** Every module that is reached from one by imports, and its code; those that stand apart are named, but not entered. */
async function reached(
  context: Rolldown.PluginContext,
  start: string,
  standsApart: (id: string) => boolean,
): Promise<ReadonlyMap<string, string>> {
  const code = new Map<string, string>();
  const queue = [start];
  for (const id of queue) {
    if (code.has(id)) continue;
    code.set(id, "");
    // What packages hold says nothing, and a catalogue would wait for itself.
    if (/node_modules|\.po/.test(id) || standsApart(id)) continue;
    const info = await context.load({ id });
    code.set(id, info.code ?? "");
    queue.push(...info.importedIds, ...info.dynamicallyImportedIds);
  }
  return code;
}

/** The id of a message, as Lingui leaves it in code. */
const ID = /\bid: ?(["'`])([\w/+-]{6})\1/g;

/** The ids of messages that stand in code; other things have ids, too. */
function idsIn(code: ReadonlyMap<string, string>, known: Messages): Set<string> {
  const found = [...code.values()].flatMap((text) =>
    [...text.matchAll(ID)].map(([, , id = ""]) => id),
  );
  return new Set(found.filter((id) => id in known));
}

async function listen(
  context: Rolldown.PluginContext,
  parts: Parts,
  root: string,
  known: Messages,
): Promise<Said> {
  const isPage = (id: string) =>
    parts.pages.some((glob) => matchesGlob(relative(root, id.replace(/\?.*/, "")), glob));
  const ofFrame = await reached(context, `${root}/${parts.start}`, isPage);
  const frame = idsIn(ofFrame, known);
  const pages = new Map<string, ReadonlySet<string>>();
  for (const id of [...ofFrame.keys()].filter(isPage)) {
    const ids = idsIn(await reached(context, id, () => false), known);
    pages.set(basename(id).replace(/\..*/, ""), ids.difference(frame));
  }
  const all = new Set([...frame, ...[...pages.values()].flatMap((ids) => [...ids])]);
  const numbers = new Map(Array.from(all, (id, at) => [id, at.toString(36)]));
  return { frame, pages, numbers };
}

/**
 * Gives each page its share of the words. There is one catalogue per language for translators; a build splits it as it
 * splits code: what the frame says comes first, and what a page alone says comes with the page, by `pages` of the
 * catalogue. What a build does not say at all is left out. While developing and testing, and in a build of something else than the app, all of a language
 * comes at once, each message has its own id, and `pages` is empty.
 */
export function wordsByPage(parts: Parts): Plugin {
  const catalogues = new Map<string, Messages>();
  let said: Promise<Said> | undefined;
  let root = "";
  let splits = false;
  return {
    name: "words-by-page",
    // After Lingui has compiled.
    enforce: "post",
    configResolved(config) {
      root = config.root;
      splits = config.command === "build" && root === parts.root;
    },
    transform: {
      filter: { id: CATALOGUE },
      async handler(code, id) {
        if (!splits) return { code: `${code}\nexport const pages = {};`, map: null };
        const messages = messagesIn(code);
        catalogues.set(id, messages);
        said ??= listen(this, parts, root, messages);
        const { frame, pages, numbers } = await said;
        const ways = [...pages.keys()].map(
          (page) => `${JSON.stringify(page)}: () => import(${JSON.stringify(shareOf(id, page))})`,
        );
        return {
          code: `${compiled(messages, frame, numbers)}\nexport const pages = { ${ways.join(", ")} };`,
          map: null,
        };
      },
    },
    resolveId: { filter: { id: SHARE }, handler: (id) => id },
    load: {
      filter: { id: SHARE },
      async handler(id) {
        const [, page = "", language = ""] = SHARE.exec(id) ?? [];
        const { pages, numbers } = (await said) ?? {};
        const ids = pages?.get(page);
        const messages = catalogues.get(id.replace(SHARE, `${language}.po`));
        if (!ids || !numbers || !messages)
          throw new Error(`There is no page whose words ${id} could be`);
        return { code: compiled(messages, ids, numbers), moduleType: "js" };
      },
    },
    async renderChunk(code) {
      const { numbers } = (await said) ?? {};
      if (!numbers) return null;
      // As long as before, so that everything stays in its place for source maps; the blanks are left out when it is packed.
      const counted = code.replaceAll(ID, (found, quote: string, id: string) => {
        const number = numbers.get(id);
        return number === undefined ? found : `id: ${quote}${number}${quote}`.padEnd(found.length);
      });
      return { code: counted, map: null };
    },
  };
}
