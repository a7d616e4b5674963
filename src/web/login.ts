/** What a browser without the token gets. It cannot load the style, which needs the token too. */
import { html } from "hono/html";
import type { Html } from "./markup.ts";

/** @param isWrong a token was given, and it was not the right one */
export function loginPage(isWrong: boolean): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Throughline: token needed</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
</head>
<body>
<h1>Throughline</h1>
<p>${isWrong ? "That was not the token." : "This server asks for its token: the setting THROUGHLINE_TOKEN."}</p>
<form method="post" action="/login">
<p><label>Token <input type="password" name="token" autocomplete="current-password" required autofocus></label>
<button>Show the page</button></p>
</form>
</body>
</html>`;
}
