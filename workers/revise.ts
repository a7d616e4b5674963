/** A new version of an article that the storyline knows: what was told for it is held against what it says now. */
import { isTelling, revise } from "../src/core/develop/revision.ts";
import type { Wake } from "../src/core/wake.ts";
import { tellChange } from "../src/store/changes.ts";
import { saveClaims } from "../src/store/claims.ts";
import type { Tx } from "../src/store/db.ts";
import { joinDevelopments, saveChange, saveDevelopment, toldFor } from "../src/store/developments.ts";
import { versionOf } from "../src/store/keep.ts";
import { keepFacts, knownOf, setVersion } from "../src/store/story-ledger.ts";
import { touchedBy, updateAlerts } from "../src/store/updates.ts";
import { payloadOf, storyArticle, type Telling, tellDevelopment } from "./tell.ts";

/** @param member the version that was read before, and the report it is in */
export async function reviseMatch(
  tx: Tx,
  telling: Telling,
  member: { readonly version: number; readonly reportId: number },
): Promise<Wake[]> {
  const { storyline, match, reader, clock } = telling;
  const { article, version } = match;
  const place = { storylineId: storyline.id, articleId: article.id, version: version.number, now: clock.now() };
  const old = await versionOf(tx, article.id, member.version);
  const after = reader.read(storyArticle(match));
  const time = new Date(after.article.at);
  const times = { now: place.now, wall: clock.wall(), canAdd: telling.canAdd };
  const wakes: Wake[] = [];
  if (old !== undefined) {
    const before = reader.read(storyArticle({ article, version: old }));
    const told = await toldFor(tx, storyline.id, article.id);
    const known = await knownOf(tx, storyline.id, after.needs);
    const sides = Object.keys(storyline.definition.actors ?? {});
    const { changes, facts, developments, joins } = revise(before, after, told, known, {
      sides,
      version: version.number,
    });
    await keepFacts(tx, place, facts);
    const by = {
      ...place,
      reportId: member.reportId,
      publishedAt: article.publishedAt,
      seenAt: version.storedAt,
      raisedAt: place.now,
    };
    const { id, family, at } = after.article;
    for (const raised of [...changes.map((change) => change.raised), ...developments]) {
      const saved = await saveDevelopment(tx, raised, by, { article: id, family, relation: "own", at });
      if (saved === undefined) continue;
      wakes.push(...(await tellDevelopment(tx, telling, saved)));
      wakes.push(...(await updateAlerts(tx, await touchedBy(tx, saved), times.now, times.wall, times.canAdd)));
    }
    for (const { key, kind } of changes) await saveChange(tx, place, key, kind);
    if (changes.length > 0 || isTelling(before, after))
      wakes.push(...(await tellChange(tx, storyline.id, version, payloadOf(storyline, match, times.now), times)));
    const joined = await joinDevelopments(tx, { ...place, reportId: member.reportId }, joins);
    wakes.push(...(await updateAlerts(tx, joined, times.now, times.wall, times.canAdd)));
  }
  await saveClaims(tx, place, after.claims, { time, seenAt: version.storedAt });
  await setVersion(tx, place);
  return wakes;
}
