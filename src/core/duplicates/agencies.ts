/** News agencies by the names they are credited under. Folded to lower case; the value is the name to show. */
export const AGENCIES: ReadonlyMap<string, string> = new Map(
  (
    "Reuters|AP|Associated Press|AFP|Agence France-Presse|dpa|Deutsche Presse-Agentur|UPI|Bloomberg|PA Media|Press Association|ANSA|EFE|" +
    "Europa Press|Lusa|ANP|Belga|APA|Keystone-SDA|TT|NTB|Ritzau|STT|PAP|CTK|MTI|Agerpres|BTA|Tanjug|Hina|ANA-MPA|Anadolu|Ukrinform|" +
    "Interfax|Interfax-Ukraine|TASS|RIA Novosti|BelTA|Kazinform|Xinhua|Kyodo|Kyodo News|Jiji|Jiji Press|Yonhap|KCNA|Bernama|Antara|" +
    "PTI|Press Trust of India|ANI|IANS|IRNA|Tasnim|SANA|WAM|SPA|QNA|MENA|Maghreb Arabe Presse|PANA|AAP|Canadian Press|Notimex|Télam|" +
    "Prensa Latina|Agência Brasil|연합뉴스|共同通信|共同|時事|時事通信|新华社|新華社|中央社|조선중앙통신|ТАСС|Интерфакс|РИА Новости|Укрінформ"
  )
    .split("|")
    .map((name) => [name.toLowerCase(), name]),
);
