/** A channel's lane: its due deliveries, several at a time, each attempt recorded. A dead channel delays only itself. */
import { type AttemptResult, attemptOn, doubtOf } from "../src/channels/attempt.ts";
import { channelKind } from "../src/channels/list.ts";
import { isWorthAnswer } from "../src/core/alert/changes.ts";
import { nextAttemptMs } from "../src/core/alert/schedule.ts";
import { describeError } from "../src/errors.ts";
import { disableDead, disableGone, noteHealth } from "../src/store/channel-health.ts";
import { channelById, type StoredChannel } from "../src/store/channels.ts";
import {
  type AfterAttempt,
  type DueDelivery,
  dueDeliveries,
  noteBegun,
  recordAttempt,
  recordUpdate,
} from "../src/store/deliveries.ts";
import { type DueUpdate, dueUpdates } from "../src/store/updates.ts";
import type { Deps } from "./deps.ts";
import { runLane } from "./lane.ts";

const AT_A_TIME = 8;

export async function workChannel(deps: Deps, key: string): Promise<void> {
  await runLane(deps, "deliver", key, async () => {
    const channel = await channelById(deps.db, Number(key));
    if (channel?.state !== "active") return false;
    const wall = deps.clock.wall();
    const resting = channel.restsUntil !== null && channel.restsUntil > wall;
    const due = await dueDeliveries(deps.db, channel.id, wall, AT_A_TIME, resting);
    const changed = await dueUpdates(deps.db, channel.id, wall, AT_A_TIME);
    if (!isIdempotent(channel)) await noteBegun(deps.db, idsOf(due), wall);
    const results = await Promise.all([
      ...due.map((delivery) => attempt(deps, channel, delivery)),
      ...changed.map((delivery) => change(deps, channel, delivery)),
    ]);
    await weigh(deps, channel, results);
    return results.length > 0;
  });
}

/** What an attempt says of the channel: null when it says nothing. */
type Outcome = AttemptResult["outcome"] | null;

const idsOf = (due: readonly DueDelivery[]): number[] => due.map(({ id }) => id);
const isIdempotent = ({ kind }: StoredChannel): boolean => channelKind(kind).idempotent;

async function attempt(deps: Deps, channel: StoredChannel, delivery: DueDelivery): Promise<Outcome> {
  const before = await settleDoubt(deps, channel, delivery);
  if (before === null) return null;
  const at = deps.clock.wall();
  const result = await send(deps, channel, before);
  if (result === null) return null; // closing: the delivery is still due
  const after = standing(deps, before, result);
  const outcome = result.doubtful ? "possibly sent" : result.outcome;
  await recordAttempt(deps.db, before, recordOf(deps, at, result, outcome), after, deps.clock.now());
  if (result.outcome !== "delivered") {
    const { status, excerpt } = result;
    deps.log.warn(
      { channel: channel.name, alert: before.alertId, status, excerpt: excerpt?.slice(0, 200), state: after.state },
      "an alert was not delivered",
    );
  }
  return result.outcome;
}

/** An attempt that was begun and whose end nobody recorded. @returns the delivery as it goes on; null when it is not to be sent again */
async function settleDoubt(deps: Deps, channel: StoredChannel, delivery: DueDelivery): Promise<DueDelivery | null> {
  if (delivery.begunAt === null) return delivery;
  const stop = doubtOf(channel.settings) === "stop";
  const after: AfterAttempt = stop ? { state: "possibly sent" } : { state: "waiting", nextAt: deps.clock.wall() };
  const excerpt = "the program ended between sending and the answer";
  const record = { at: delivery.begunAt, tookMs: 0, outcome: "possibly sent", excerpt };
  await recordAttempt(deps.db, delivery, record, after, deps.clock.now());
  if (stop) return null;
  await noteBegun(deps.db, [delivery.id], deps.clock.wall());
  return { ...delivery, attempts: delivery.attempts + 1 };
}

async function send(
  deps: Deps,
  channel: StoredChannel,
  delivery: DueDelivery | DueUpdate,
  receipt?: Readonly<Record<string, string>>,
): Promise<AttemptResult | null> {
  const { webhookId, body, payload, current, attempts } = delivery;
  try {
    const message = { webhookId, body, payload: current ?? payload, attempt: attempts + 1 };
    return await attemptOn(channel, message, deps.channelTools, receipt);
  } catch (error) {
    if (deps.closing.aborted) return null;
    return { outcome: "retry", excerpt: describeError(error) };
  }
}

function standing(deps: Deps, delivery: DueDelivery, result: AttemptResult): AfterAttempt {
  const shown = delivery.revision;
  if (result.outcome === "delivered")
    return { state: "delivered", shown, ...(result.receipt && { receipt: result.receipt }) };
  if (result.outcome === "refused") return { state: "dead" };
  if (result.doubtful && result.inDoubt === "stop") return { state: "possibly sent" };
  const waitMs = nextAttemptMs(delivery.attempts + 1, deps.chance(), result.retryAfterMs);
  if (waitMs === null) return { state: "dead" };
  return { state: "waiting", nextAt: new Date(deps.clock.wall().getTime() + waitMs) };
}

/** Changes a message that shows less than is known. One that can only be answered is answered when that is worth it. */
async function change(deps: Deps, channel: StoredChannel, delivery: DueUpdate): Promise<Outcome> {
  const { receipt, current, payload, revision } = delivery;
  const kind = channelKind(channel.kind);
  const idle = receipt === null || current === null || kind.update === undefined;
  if (idle || (kind.answers === true && !isWorthAnswer(payload, current))) {
    await recordUpdate(deps.db, delivery, null, revision, null);
    return null;
  }
  const at = deps.clock.wall();
  const result = await send(deps, channel, delivery, receipt);
  if (result === null) return null;
  const done = result.outcome === "delivered";
  const waitMs =
    result.outcome === "retry" ? nextAttemptMs(delivery.attempts, deps.chance(), result.retryAfterMs) : null;
  const nextAt = waitMs === null ? null : new Date(deps.clock.wall().getTime() + waitMs);
  const record = recordOf(deps, at, result, done ? "updated" : result.outcome);
  await recordUpdate(deps.db, delivery, record, done ? revision : delivery.shown, nextAt);
  return result.outcome === "gone" ? "gone" : null;
}

function recordOf(deps: Deps, at: Date, { status, excerpt }: AttemptResult, outcome: string) {
  const tookMs = Math.max(0, deps.clock.wall().getTime() - at.getTime());
  return { at, tookMs, outcome, ...(status !== undefined && { status }), ...(excerpt !== undefined && { excerpt }) };
}

/** What the attempts of a batch say of the channel: that it lives, that it is away, that it is gone. */
async function weigh(deps: Deps, channel: StoredChannel, outcomes: readonly Outcome[]): Promise<void> {
  const wall = deps.clock.wall();
  const now = deps.clock.now();
  if (outcomes.includes("gone")) {
    const reason = "the receiver said that it is gone for good";
    await deps.queues.add(await disableGone(deps.db, channel, reason, now, wall));
    deps.log.error({ channel: channel.name }, `channel disabled: ${reason}`);
    return;
  }
  const failed = outcomes.filter((outcome) => outcome === "retry").length;
  const lives = outcomes.some((outcome) => outcome === "delivered" || outcome === "refused");
  if (lives ? channel.failures === 0 : failed === 0) return;
  await noteHealth(deps.db, channel, lives ? 0 : failed, wall);
  const wakes = lives ? null : await disableDead(deps.db, channel.id, now, wall);
  if (wakes === null) return;
  await deps.queues.add(wakes);
  deps.log.error({ channel: channel.name }, "channel disabled: nothing has arrived there for five days");
}
