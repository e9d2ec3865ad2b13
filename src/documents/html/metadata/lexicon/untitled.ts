/** What programs fill in for a title that nobody gave. */
export const UNTITLED =
  /^(?:(?:new |blank )?(?:document|page|dokument|documento?|seite|página|pagina)[ _-]?\(?\d*\)?|untitled(?:[ _-]?(?:document|page|\d+))*|unbenannt(?:es dokument)?|(?:document )?sans (?:titre|nom)|(?:documento )?sin título|no title|titleless|(?:index|default)(?:\.\w{3,5})?|home ?page|microsoft word - .*|.{1,80}\.(?:docx?|odt|rtf|pages))$/i
