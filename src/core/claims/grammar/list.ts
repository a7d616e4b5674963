/** The grammars there are, by language. */

import { ar } from "./ar.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import type { Grammar } from "./grammar.ts";
import { ru } from "./ru.ts";
import { uk } from "./uk.ts";

export const GRAMMARS: ReadonlyMap<string, Grammar> = new Map([en, de, fr, es, ru, uk, ar].map((g) => [g.language, g]));
