import { expect, test } from "vitest";
import { detectLanguage, languageOfTag } from "../../src/core/text/language.ts";

test.each([
  ["en", "North Korea has confirmed for the first time that it sent troops to fight for Russia."],
  ["de", "Tausende nordkoreanische Soldaten sind bei den Kämpfen in der Grenzregion im Einsatz."],
  ["fr", "Les soldats ont été envoyés dans la région il y a plusieurs semaines, selon le ministre."],
  ["es", "El ministro dijo que las tropas fueron enviadas a la región hace varias semanas."],
  ["pt", "O ministro disse que as tropas foram enviadas para a região há várias semanas."],
  ["it", "Il ministro ha detto che le truppe sono state inviate nella regione da alcune settimane."],
  ["nl", "De minister zei dat de troepen enkele weken geleden naar het gebied zijn gestuurd."],
  ["pl", "Minister powiedział, że wojska zostały wysłane do regionu kilka tygodni temu."],
  ["cs", "Ministr řekl, že vojáci byli do oblasti vysláni před několika týdny."],
  ["ru", "Министр сообщил, что военные были направлены в регион несколько недель назад."],
  ["uk", "Міністр повідомив, що військових відправили до області кілька тижнів тому."],
  ["ar", "قال الوزير إن القوات أرسلت إلى المنطقة قبل عدة أسابيع من الآن"],
  ["tr", "Bakan, askerlerin birkaç hafta önce bölgeye gönderildiğini söyledi."],
  ["ko", "북한이 러시아에 병력을 보냈다"],
  ["ja", "北朝鮮の兵士がロシアに派遣された"],
  ["zh", "朝鲜士兵被派往俄罗斯"],
  ["ka", "ჩრდილოეთ კორეელი ჯარისკაცები"],
  ["el", "Στρατιώτες στη Ρωσία"],
])("a sentence in %s is told", (language, text) => {
  expect(detectLanguage(text)).toBe(language);
});

test.each(["", "14,000", "Kim Jong Un", "Kursk", "OK", "한", "a\ud800b"])("%j is too little to tell", (text) => {
  expect(detectLanguage(text)).toBeUndefined();
});

test("a Latin name in a Korean text and a Japanese name in a Chinese text change nothing", () => {
  expect(detectLanguage("KCNA와 Reuters는 북한이 병력을 보냈다고 보도했다")).toBe("ko");
  expect(detectLanguage("日本外務省官員表示朝鮮士兵已被派往俄羅斯庫爾斯克地區參加戰鬥きむ")).toBe("zh");
});

test.each([
  ["en", "en"],
  ["en-GB", "en"],
  ["EN_us", "en"],
  ["eng", "en"],
  ["zh-Hant-TW", "zh"],
  ["nb-NO", "no"],
  ["iw", "he"],
  ["und", undefined],
  ["English", undefined],
  ["", undefined],
])("the tag %j names the language %s", (tag, language) => {
  expect(languageOfTag(tag)).toBe(language);
});
