/** Log lines on stderr: readable in a terminal, JSON otherwise. Data goes to stdout, never here. */
import { pino } from "pino";
import pretty from "pino-pretty";

export type Log = Pick<pino.Logger, "debug" | "info" | "warn" | "error">;

export interface LogOptions {
  readonly level: "silent" | "error" | "warn" | "info" | "debug";
  /** Present when a person is reading. */
  readonly terminal?: { readonly colour: boolean };
}

export function createLog({ level, terminal }: LogOptions): Log {
  const options = { level, base: null, redact: ["*.secret", "*.password", "*.token"] };
  if (terminal === undefined)
    return pino({ ...options, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination({ dest: 2, sync: true }));
  return pino(
    options,
    pretty({
      destination: 2,
      sync: true,
      colorize: terminal.colour,
      translateTime: "SYS:HH:MM:ss",
      ignore: "pid,hostname",
      singleLine: true,
    }),
  );
}
