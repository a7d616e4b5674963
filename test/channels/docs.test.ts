import { resolve } from "node:path";
import { expect, test } from "vitest";
import { formOf } from "../../src/channels/forms.ts";
import { KINDS } from "../../src/channels/list.ts";

test("docs/channels.md says what each kind takes (written from the schemas: vitest run test/channels/docs.test.ts -u)", async () => {
  const parts = KINDS.map(formOf).map(({ kind, summary, fields, address, local }) =>
    [
      `## ${kind}`,
      `It ${summary}.${local ? " Set up on the command line only." : ""}`,
      ...(fields.length === 0
        ? []
        : [
            "| setting | meaning |",
            "| --- | --- |",
            ...fields.map(({ name, about, required, secret, choices, default: preset }) => {
              const notes = [
                ...(required ? ["required"] : []),
                ...(choices ? [choices.join(" or ")] : []),
                ...(preset === undefined ? [] : [`default ${preset}`]),
                ...(secret ? [`secret: also \`${name}_file\`, \`${name}_env\``] : []),
              ];
              return `| \`${name}\` | ${[about, ...notes].join("; ")} |`;
            }),
          ]),
      ...(address === undefined ? [] : ["", `As an address: \`${address.replaceAll(", or ", "`, `")}\``]),
    ]
      .join("\n")
      .replace("\n| setting", "\n\n| setting"),
  );
  const intro =
    "# Channels\n\nWritten from the channels' own schemas; `throughline channel kinds` prints the same. Settings are given as `--set key=value`.\n";
  await expect(`${intro}\n${parts.join("\n\n")}\n`).toMatchFileSnapshot(
    resolve(import.meta.dirname, "../../docs/channels.md"),
  );
});
