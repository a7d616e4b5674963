/**
 * Names of states that are everyday words, or parts of them, in the language: `CODE languages`. There, other words have to tell the state;
 * an English one counts with its capital, in whichever language it is spelt so.
 */
export const AMBIGUOUS = `
ML tr pl hr sl sr bg az sq sw ar fa ur bn hi ja zh ko id ms
TD ko ja th hi
IR ko
IN ko
SD ko
GH ko
OM ko zh he ar
TG ko ru uk bg sr be
GN ko ja zh
MN zh
TO ko
PE he fa
GB vi
AT vi
IT vi
GE en
GN en
JO en
TR en
ML en
SD en
TD en
TG en
`;
