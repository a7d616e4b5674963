/** Whether a text has nothing but white space. Most texts that are asked for begin with a letter or are a line break: looked at by sign. */
export function isBlank(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x20) return text.trim() === "";
  return true;
}
