import { expect, test } from "vitest";
import { createClaimReader } from "../../../src/core/claims/index.ts";

const reader = createClaimReader({});

test.each([
  [
    "de",
    "Die Reederei bestätigte am Montag, dass mindestens 3.000 Gäste gewartet hätten.",
    "Die Reederei",
    "confirms",
    3_000,
  ],
  ["de", "Der Kapitän hat die Vorwürfe am Dienstag zurückgewiesen.", "Der Kapitän", "denies", undefined],
  ["de", "„Es war zu spät“, sagte Hafenmeisterin Ines Vall.", "Hafenmeisterin Ines Vall", "says", undefined],
  ["de", "Der Gewerkschaft zufolge wurden 200 Seeleute verletzt.", "Der Gewerkschaft", "says", 200],
  [
    "fr",
    "Le ministère des Transports a confirmé mardi la mort d’au moins 300 marins.",
    "Le ministère des Transports",
    "confirms",
    300,
  ],
  ["fr", "Selon la compagnie, près de 11 000 passagers ont attendu.", "la compagnie", "says", 11_000],
  ["fr", "« C’est faux », a déclaré le capitaine Berg.", "le capitaine Berg", "denies", undefined],
  ["es", "El capitán negó el martes que hubiera un incendio.", "El capitán", "denies", undefined],
  ["es", "Según la naviera, unos 10.000 pasajeros esperaron.", "la naviera", "says", 10_000],
  ["ru", "Капитан порта сообщил, что погибли более 3000 моряков.", "Капитан порта", "says", 3_000],
  ["ru", "Об этом заявил капитан Олег Берг.", "капитан Олег Берг", "says", undefined],
  ["ru", "По данным порта, пострадали не менее 40 моряков.", "порта", "says", 40],
  ["uk", "Капітан порту заперечує, що сталася пожежа.", "Капітан порту", "denies", undefined],
  ["uk", "За словами капітана, загинули близько 11 тисяч моряків.", "капітана", "says", 11_000],
  ["ar", "وأكدت شركة النقل أن نحو 300 بحار وصلوا.", "شركة النقل", "confirms", 300],
  ["ko", "항만청은 28일 선원 약 1만 2천 명이 떠났다고 밝혔다.", "항만청", "says", 12_000],
  ["ko", "항만청에 따르면 최소 300명이 다쳤다.", "항만청", "says", 300],
  ["ja", "港湾局は13日、船員約1万2000人が出港したと発表した。", "港湾局", "announces", 12_000],
  ["ja", "港湾局によると、少なくとも40人が負傷した。", "港湾局", "says", 40],
  ["zh", "港务局4月30日表示，约有600名船员离港。", "港务局", "says", 600],
  ["zh", "船长否认了有关报道。", "船长", "denies", undefined],
])("%s: %s", (language, text, speaker, stance, value) => {
  const claims = reader.read({ text, language });
  expect(claims).toHaveLength(1);
  expect(claims[0]).toMatchObject({ speaker, stance, sentence: text });
  expect(claims[0]?.figure?.value).toBe(value);
});

test("the language is detected when nobody says it, and a tag may be long", () => {
  expect(reader.read({ text: "항만청은 선원들이 떠났다고 밝혔다." })).toHaveLength(1);
  expect(reader.read({ text: "The port said so.", language: "en-GB" })).toHaveLength(1);
});

test("a language without a grammar has no claims", () => {
  expect(reader.read({ text: "Satama kertoi asiasta maanantaina.", language: "fi" })).toEqual([]);
});
