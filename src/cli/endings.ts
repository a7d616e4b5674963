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

/** Closes what is open, then ends the process. A daemon is told as by a signal: it closes itself. */
export async function finished(exitCode: number): Promise<void> {
  if (open.size === 0 && process.listenerCount("SIGTERM") > 0) return void process.kill(process.pid, "SIGTERM");
  if (ending) return;
  ending = true;
  await Promise.allSettled([...open].map((close) => close()));
  process.exit(exitCode);
}
