/** Words that say a date is that of a change, in the languages of the press. */
export const UPDATE_WORDS =
  /(?:updat(?:ed|e\b)|modif(?:ied|ied_|icado|icato|ié)|edited|revised|last-?mod|changed|corrected|aktualisiert|geändert|stand:|mis à jour|mise à jour|màj|modifié|actuali[sz]ad|atualizad|aggiornat|bijgewerkt|gewijzigd|oppdatert|uppdaterad|opdateret|päivitetty|aktuali[sz]ov|zaktualizowano|aktualizacja|обновлен|изменен|güncelle|ενημέρωση|diperbarui|cập nhật|更新|최종수정|수정)/iu

/** Words that say a date is that of publication. */
export const PUBLISH_WORDS =
  /(?:publish|posted|created|issued|released|\bdate:|veröffentlicht|erstellt|publié|paru|publicad|pubblicat|gepubliceerd|geplaatst|publicerad|publisert|udgivet|julkaistu|opublikowan|publikov|опубликован|yayın|δημοσίευση|diterbitkan|发布|發布|公開|配信|입력|등록|pubdate|dateline)/iu

/** What a line begins with that says when, wherever it stands. */
export const DATE_LABEL =
  /^(?:date|datum|fecha|data|published|posted|publication date|release date|for immediate release|veröffentlicht|publié|publicado|pubblicato|gepubliceerd|дата)(?=[\s:])/iu

/** Names of elements that hold the article's date. */
export const PUBLISHED_NAMES =
  /(?:^|[\s_-])(?:published|dt-published|entry-date|post-?date|pub-?date|publish(?:ed)?-?(?:date|time|on|at)?|article-?(?:date|time|timestamp)|date-?published|story-?date|posted-on|dateline)(?:$|[\s_-])/

/** Names of elements that may hold it. */
export const DATE_NAMES = /date|time|publish|posted|stamp|datum|fecha|meta|byline|by-line|info\b|details/

/** Names of elements that show another date: today's, an event's, of the weather. */
export const OTHER_DATE_NAMES =
  /current|today|(?:header|masthead|top)[-_]?date|weather|event|calendar|copyright|expir|comment|read-?time|reading|countdown|archive/
