/** Makes a kind of channel of its parts, and what settings of several kinds have in common. */
import { type ZodObject, z } from "zod";
import type { ChannelKind, KindDefinition } from "./contract.ts";

/** Forgets the type of a kind's settings: they are checked by its schema before they reach it. */
export const defineKind = <S extends ZodObject>(definition: KindDefinition<S>): ChannelKind =>
  definition as unknown as ChannelKind;

export const webUrl = (what: string) =>
  z
    .url({ protocol: /^https?$/, error: "must be an address that begins with https:// or http://" })
    .refine(
      (url) => !URL.canParse(url) || new URL(url).username + new URL(url).password === "",
      "must not hold a user name or password",
    )
    .describe(what);

/** Of media that cannot tell a message from its second copy. */
export const inDoubt = {
  in_doubt: z
    .enum(["resend", "stop"], "must be resend or stop")
    .default("resend")
    .describe(
      "when an attempt broke off and the message may have arrived: resend (perhaps twice) or stop (perhaps never)",
    ),
};

export const wholeNumber = (what: string, least: number, most: number) =>
  z.coerce
    .number(`must be a whole number from ${least} to ${most}`)
    .int(`must be a whole number from ${least} to ${most}`)
    .min(least, `must be ${least} or more`)
    .max(most, `must be ${most} or less`)
    .describe(what);

export const filled = (what: string) => z.string().min(1, "must not be empty").max(4_096).describe(what);
