/**
 * What must be closed before the process ends, however it ends: a Postgres that was started for one command is stopped on Ctrl-C too.
 */

type Close = () => Promise<void>;

const open = new Set<Close>();
const SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const;
let ending = false;

/** Runs `close` when a signal comes, until it is called off. */
export function closeOnSignal(close: Close): { callOff(): void } {
  open.add(close);
  if (open.size === 1) for (const signal of Object.keys(SIGNALS)) process.on(signal, onSignal);
  return {
    callOff: () => {
      open.delete(close);
      if (open.size === 0) for (const signal of Object.keys(SIGNALS)) process.off(signal, onSignal);
    },
  };
}

function onSignal(signal: NodeJS.Signals): void {
  if (ending) process.exit(SIGNALS[signal as keyof typeof SIGNALS]); // impatient: asked twice
  void finished(SIGNALS[signal as keyof typeof SIGNALS]);
}

/** True once the end has begun: what fails from then on was cut off, and is no failure. */
export const isEnding = (): boolean => ending;

/** Closes what is open, then ends the process. */
export async function finished(exitCode: number): Promise<void> {
  if (ending) return;
  ending = true;
  process.exitCode = exitCode;
  await Promise.allSettled([...open].map((close) => close()));
  process.exit(exitCode);
}

/** Nobody reads on. A daemon is told as by a signal, and closes itself. */
export function readerGone(): void {
  if (open.size === 0 && process.listenerCount("SIGTERM") > 0) process.kill(process.pid, "SIGTERM");
  else void finished(0);
}
