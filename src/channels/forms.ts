/** What each kind takes, from its schema: for help, documentation and forms. */
import { z } from "zod";
import type { ChannelKind } from "./contract.ts";

export interface Field {
  readonly name: string;
  readonly about: string;
  readonly required: boolean;
  readonly secret: boolean;
  readonly choices?: readonly string[];
  readonly default?: string;
}

export interface Form {
  readonly kind: string;
  readonly summary: string;
  readonly fields: readonly Field[];
  /** An address in the manner of Apprise. */
  readonly address?: string;
  /** Its messages are changed in place as more becomes known. */
  readonly updates: boolean;
  /** Set up on the command line only. */
  readonly local: boolean;
}

/** Fields in the order of the schema. */
export function formOf({ kind, summary, settings, secrets, apprise, update, local }: ChannelKind): Form {
  const schema = z.toJSONSchema(settings, { io: "input", unrepresentable: "any" });
  const required = new Set(schema.required ?? []);
  const fields = Object.entries(schema.properties ?? {}).map(([name, property]): Field => {
    const { description = "", enum: choices, default: preset } = property as z.core.JSONSchema.BaseSchema;
    return {
      name,
      about: description,
      required: required.has(name),
      secret: secrets.includes(name),
      ...(choices && { choices: choices.map(String) }),
      ...(preset !== undefined && { default: String(preset) }),
    };
  });
  return {
    ...{ kind, summary, fields },
    ...(apprise && { address: apprise.example }),
    updates: update !== undefined,
    local: local ?? false,
  };
}
