/** A channel's lane: its due deliveries, several at a time, each attempt recorded. A dead channel delays only itself. */

import type { SendResult } from "../src/channels/contract.ts";
import { channelKind, checkSettings } from "../src/channels/list.ts";
import { nextAttemptMs } from "../src/core/alert/schedule.ts";
import { describeError } from "../src/errors.ts";
import { channelById, disableChannel, type StoredChannel } from "../src/store/channels.ts";
import { type AfterAttempt, type DueDelivery, dueDeliveries, recordAttempt } from "../src/store/deliveries.ts";
import type { Deps } from "./deps.ts";
import { runLane } from "./lane.ts";

const AT_A_TIME = 8;

export async function workChannel(deps: Deps, key: string): Promise<void> {
  await runLane(deps, "deliver", key, async () => {
    const channel = await channelById(deps.db, Number(key));
    if (channel?.state !== "active") return false;
    const due = await dueDeliveries(deps.db, channel.id, deps.clock.wall(), AT_A_TIME);
    await Promise.all(due.map((delivery) => attempt(deps, channel, delivery)));
    return due.length > 0;
  });
}

async function attempt(deps: Deps, channel: StoredChannel, delivery: DueDelivery): Promise<void> {
  const at = deps.clock.wall();
  const result = await send(deps, channel, delivery);
  if (result === null) return; // closing: the delivery is still due
  const tookMs = deps.clock.wall().getTime() - at.getTime();
  const after = standing(deps, delivery, result);
  const { outcome, status, excerpt } = result;
  const record = {
    at,
    tookMs,
    outcome,
    ...(status !== undefined && { status }),
    ...(excerpt !== undefined && { excerpt }),
  };
  await recordAttempt(deps.db, delivery, record, after, deps.clock.now());
  if (outcome === "gone") {
    await disableChannel(deps.db, channel.id, "the receiver said that it is gone for good (410)");
    deps.log.error({ channel: channel.name }, "channel disabled: the receiver said that it is gone for good (410)");
  } else if (outcome !== "delivered") {
    deps.log.warn(
      { channel: channel.name, alert: delivery.alertId, status, excerpt: excerpt?.slice(0, 200), state: after.state },
      "an alert was not delivered",
    );
  }
}

async function send(deps: Deps, channel: StoredChannel, delivery: DueDelivery): Promise<SendResult | null> {
  const { webhookId, body, payload } = delivery;
  try {
    const settings = checkSettings(channel.kind, channel.settings);
    return await channelKind(channel.kind).send(
      { webhookId, body, payload, attempt: delivery.attempts + 1 },
      settings,
      deps.channelTools,
    );
  } catch (error) {
    if (deps.closing.aborted) return null;
    return { outcome: "retry", excerpt: describeError(error) };
  }
}

function standing(deps: Deps, delivery: DueDelivery, result: SendResult): AfterAttempt {
  if (result.outcome === "delivered") return { state: "delivered" };
  if (result.outcome === "refused") return { state: "dead" };
  const waitMs = nextAttemptMs(delivery.attempts + 1, deps.chance(), result.retryAfterMs);
  if (waitMs === null) return { state: "dead" };
  return { state: "waiting", nextAt: new Date(deps.clock.wall().getTime() + waitMs) };
}
