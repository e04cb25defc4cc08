import { createMemoryRecords } from "#server/stores/memory-records.ts";
import { recordsStoreSuite } from "./records-store.suite.ts";

recordsStoreSuite("memory", (clock) => Promise.resolve(createMemoryRecords({ clock })));
