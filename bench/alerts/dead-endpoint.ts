/** A hundred thousand alerts wait for an endpoint that never answers: what another channel and the daemon's memory notice of it. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { testPayload } from "../../src/core/alert/payload.ts";
import { addChannel } from "../../src/store/channels.ts";
import { announce, connect, type Database } from "../../src/store/db.ts";
import { openDatabase } from "../../src/store/embedded/database.ts";
import { raiseAlert } from "../../src/store/raise.ts";
import { percentiles, startBenchDaemon } from "./daemon.ts";

const WAITING = 100_000;
const ROUND = { alerts: 300, everyMs: 50 } as const;
const ROUNDS = 2;

export async function deadEndpointBench(): Promise<void> {
  const came = new Map<string, number>();
  const server = createServer(async (request, response) => {
    if (request.url === "/dead") return; // the connection stays open and nothing comes
    let body = "";
    for await (const chunk of request.setEncoding("utf8")) body += chunk;
    came.set(JSON.parse(body).data.article.id, performance.now());
    response.writeHead(204).end();
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  const daemon = await startBenchDaemon(`127.0.0.1:${port}`);
  const owned = await openDatabase({ dataFolder: daemon.dataFolder, mode: "join" });
  const database = connect(owned.url, 2);
  try {
    const { db } = database;
    const now = new Date();
    const webhook = (name: string) =>
      addChannel(db, { name, kind: "webhook", settings: { url: `http://127.0.0.1:${port}/${name}` } }, now);
    const [well, dead] = [await webhook("well"), await webhook("dead")];
    for (let round = 1; round <= ROUNDS; round++)
      console.log(
        `alone, round ${round}:   ${percentiles(await measure(database, well.id, came))}; daemon ${daemon.megabytes()} MB`,
      );
    await db.transaction((tx) => raiseAlert(tx, { key: "seed", payload: testPayload(now) }, [dead.id], now, now));
    await db.execute(sql`
      with made as (insert into alerts (key, payload, created_at) select 'wait/' || n, (select payload from alerts where key = 'seed'), ${now.toISOString()}::timestamptz
        from generate_series(1, ${WAITING}) n returning id)
      insert into deliveries (alert_id, channel_id, webhook_id, body, state, attempts, next_at, created_at)
        select id, ${dead.id}, 'msg_wait_' || id, (select body from deliveries limit 1), 'waiting', 0, ${now.toISOString()}::timestamptz, ${now.toISOString()}::timestamptz from made`);
    await announce(db, "deliver");
    await sleep(2_000);
    for (let round = 1; round <= ROUNDS; round++)
      console.log(
        `${WAITING} wait, round ${round}: ${percentiles(await measure(database, well.id, came))}; daemon ${daemon.megabytes()} MB`,
      );
  } finally {
    await database.close();
    await owned.close();
    await daemon.close();
    server.closeAllConnections();
    server.close();
  }
}

let serial = 0;

/** Milliseconds from the commit that raised an alert to its webhook. */
async function measure({ db }: Database, channelId: number, came: ReadonlyMap<string, number>): Promise<number[]> {
  const raised = new Map<string, number>();
  for (let n = 0; n < ROUND.alerts; n++) {
    const id = String(++serial);
    const now = new Date();
    const payload = testPayload(now);
    await db.transaction(async (tx) => {
      const alert = { key: `well/${id}`, payload: { ...payload, article: { ...payload.article, id } } };
      await raiseAlert(tx, alert, [channelId], now, now, false);
      await announce(tx, "deliver");
    });
    raised.set(id, performance.now());
    await sleep(ROUND.everyMs);
  }
  await sleep(3_000);
  return [...raised].map(([id, at]) => (came.get(id) ?? Number.POSITIVE_INFINITY) - at);
}
