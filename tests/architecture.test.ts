import { existsSync, globSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { importGraph, pathTo, readSource } from "#tests/import-graph.ts";
import { nodeOnlyPackage, rooms, webStandardRooms, type Room } from "#tests/rooms.ts";

const graph = importGraph();
const longestFile = 300;
const bannedNames =
  /\/(index|utils?|helpers?|types|constants)(\.module|\.test|\.suite)?\.(tsx?|css)$/;
const kebabCase = /\/[a-z0-9]+(-[a-z0-9]+)*(\.module|\.test|\.suite|\.config)?\.(tsx?|css)$/;
const staticFile = /\.(svg|png|ico|webp|woff2|txt|json|webmanifest)$/;

const isTest = (path: string) => path.startsWith("tests/") || /\.test\.tsx?$/.test(path);
const roomOf = (path: string): Room | undefined => rooms.find((room) => room.files.test(path));
const sliceOf = (path: string) => /^src\/features\/([^/]+)\//.exec(path)?.[1];

/** Files that ship, with their room: tests may import whatever they test. */
const housed = [...graph].flatMap(([path, imports]) => {
  const room = roomOf(path);
  return room && !isTest(path) ? [{ path, imports, room }] : [];
});

function arrowFault(path: string, room: Room, target: string): string[] {
  if (isTest(target)) return [`${path} imports ${target}: only tests import tests`];
  const other = roomOf(target);
  if (!other) return [`${path} imports ${target}, which stands in no room of tests/rooms.ts`];
  if (other.name !== room.name && !room.mayImport.includes(other.name)) {
    const allowed = room.mayImport.join(", ") || "no other room";
    return [`${path} imports ${target}: ${room.name} may import ${allowed}, not ${other.name}`];
  }
  if (room.name === "features" && other.name === "features" && sliceOf(path) !== sliceOf(target)) {
    return [`${path} imports ${target}: features never import each other; a page composes them`];
  }
  return [];
}

describe("who may import whom", () => {
  test("every file stands in a room", () => {
    const homeless = [...graph.keys()].filter((path) => !isTest(path) && !roomOf(path));
    expect(homeless, "give it a room in tests/rooms.ts, or move it").toEqual([]);
  });

  test("every local import leads to a file", () => {
    const faults = [...graph].flatMap(([path, { broken }]) =>
      broken.map((target) => `${path} imports ${target}, which does not exist`),
    );
    expect(faults).toEqual([]);
  });

  test("imports follow the arrows", () => {
    const faults = housed.flatMap(({ path, imports, room }) =>
      imports.files.flatMap((target) => arrowFault(path, room, target)),
    );
    expect(faults).toEqual([]);
  });

  test("each room imports only its packages", () => {
    const faults = housed.flatMap(({ path, imports, room }) =>
      imports.packages
        .filter((name) => !room.packages.test(name))
        .map((name) => `${path} imports ${name}: ${room.name} may import ${room.packages.source}`),
    );
    expect(faults).toEqual([]);
  });

  test("the app, the ports, the memory stores and the mocks reach no Node and no engine", () => {
    const reachesNode = (path: string) =>
      graph.get(path)?.packages.some((name) => nodeOnlyPackage.test(name)) ?? false;
    const faults = housed
      .filter(({ room, path }) => webStandardRooms.includes(room.name) && path !== "mocks/node.ts")
      .flatMap(({ path }) => {
        const way = reachesNode(path) ? [path] : pathTo(graph, path, reachesNode);
        return way ? [`${way.join(" → ")}: runs in the browser too, so web standards only`] : [];
      });
    expect(faults).toEqual([]);
  });

  test("only src/main.tsx and tests import the mocks", () => {
    const faults = [...graph]
      .filter(([path]) => path !== "src/main.tsx" && !path.startsWith("mocks/") && !isTest(path))
      .filter(([, { files }]) => files.some((target) => target.startsWith("mocks/")))
      .map(([path]) => path);
    expect(faults).toEqual([]);
  });

  test("there is no import cycle", () => {
    const cycles = [...graph.keys()].flatMap((path) => {
      const way = pathTo(graph, path, (target) => target === path);
      // A cycle is found once from each of its files: report it where its first file stands.
      return way && path === way.toSorted()[0] ? [way.join(" → ")] : [];
    });
    expect(cycles).toEqual([]);
  });
});

describe("files", () => {
  test("are named in kebab case after the one concept they hold", () => {
    const faults = [...graph.keys()].filter(
      (path) => bannedNames.test(path) || !kebabCase.test(path),
    );
    expect(faults).toEqual([]);
  });

  test(`have at most ${longestFile} lines`, () => {
    const faults = [...graph.keys()]
      .map((path) => ({ path, lines: readSource(path).trimEnd().split("\n").length }))
      .filter(({ lines }) => lines > longestFile)
      .map(({ path, lines }) => `${path} has ${lines} lines: split it by concept`);
    expect(faults).toEqual([]);
  });

  test("in public/ are static", () => {
    const folder = join(import.meta.dirname, "..", "public");
    const entries = globSync("**/*", { cwd: folder, withFileTypes: true });
    const files = existsSync(folder) ? entries.filter((entry) => entry.isFile()) : [];
    expect(files.map((file) => file.name).filter((name) => !staticFile.test(name))).toEqual([]);
  });
});
