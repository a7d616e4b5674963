/** Not more than so many messages in any hour: what is over is held, and told as one message. */

export const CAP_WINDOW_MS = 3_600_000;

/**
 * Whether a message may go now.
 *
 * @param sent when the messages of the last hour went; the order does not matter
 * @returns null: it may; else when the oldest of those that stand in its way is an hour old
 * @throws {RangeError} if `cap` is not a positive whole number
 */
export function cappedUntil(sent: readonly Date[], cap: number, now: Date): Date | null {
  if (!Number.isInteger(cap) || cap < 1) throw new RangeError(`a cap is a positive whole number, not ${cap}`);
  const since = now.getTime() - CAP_WINDOW_MS;
  const recent = sent.map((at) => at.getTime()).filter((at) => at > since);
  if (recent.length < cap) return null;
  const inTheWay = recent.sort((a, b) => b - a)[cap - 1]!;
  return new Date(inTheWay + CAP_WINDOW_MS);
}
