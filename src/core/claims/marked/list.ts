/** The languages that are read by marks. */

import { ja } from "./ja.ts";
import { ko } from "./ko.ts";
import type { Marks } from "./marks.ts";
import { zh } from "./zh.ts";

export const MARKED: ReadonlyMap<string, Marks> = new Map([ko, ja, zh].map((marks) => [marks.language, marks]));
