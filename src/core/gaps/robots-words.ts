/** How every reason begins for which a page is not read because of its site's robots.txt: the ledger tells them by it. */
export const ROBOTS_WORDS = "robots.txt";
