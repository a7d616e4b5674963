/** Taking turns at a host. The store implements it over rows, so that all processes share the turns. */

export interface Turn {
  /** Gives the turn back. `status` is null when no answer came. */
  leave(outcome: { readonly status: number | null; readonly retryAfterMs?: number }): Promise<void>;
}

export interface Pace {
  /** Waits for the turn at a host (`URL.host`). @throws the signal's reason when it aborts first */
  enter(host: string, signal: AbortSignal): Promise<Turn>;
}
