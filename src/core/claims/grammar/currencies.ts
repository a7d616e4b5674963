/** Signs of currencies, with the name that figures in English carry. */
export const CURRENCY_SIGNS: readonly (readonly [sign: string, name: string])[] = [
  ["$", "dollars"],
  ["us$", "dollars"],
  ["€", "euros"],
  ["£", "pounds"],
  ["¥", "yen"],
  ["₩", "won"],
  ["₽", "roubles"],
  ["₴", "hryvnias"],
  ["₹", "rupees"],
];
