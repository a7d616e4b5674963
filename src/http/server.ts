/** stand-in */
export interface Health { ok: boolean; checks: { name: string; ok: boolean; detail?: string }[] }
export async function startHttp(_: unknown): Promise<{ url: string; port: number; close(): Promise<void> }> { return { url: "http://stand-in", port: 0, close: async () => {} }; }
