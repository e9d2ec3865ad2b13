/** What site generators and note-taking programs add to Markdown, and what stands in its place in the text. */
const MARKS: readonly (readonly [mark: RegExp, words: string])[] = [
  // {% highlight js %} … {% endhighlight %}: code
  [/^[^\S\n]{0,20}(?:\{%-? *(?:end)?highlight[^%\n]*%\}|\{\{[<%] *\/? *highlight[^\n{}]*[%>]\}\})[^\S\n]*$/gm, '```'],
  [/\{%-? *comment *-?%\}[\s\S]{0,20000}?\{%-? *endcomment *-?%\}/g, ''],
  // [words]({{< ref "page.md" >}}): a link, wherever it leads
  [/(?<=\]\(<?)\{\{[^\n]{1,1000}?\}\}|(?<=\]\(<?)\{%[^\n]{1,1000}?%\}/g, '#'],
  // {{< figure src="boat.jpg" >}}, {% include map.html %}, {{ site.title }}
  [/\{\{[<%][\s\S]{0,2000}?[%>]\}\}/g, ''],
  [/\{%[\s\S]{0,2000}?%\}/g, ''],
  [/\{\{[^{}\n]{0,1000}\}\}/g, ''],
  // ## Why {#toc0}, {: .lead}
  [/\{[:#.][^{}\n]{0,200}\}[^\S\n]*$/gm, ''],
  // [^1]: See the report. … as was said[^1]
  [/^\[\^[^\]\s]{1,60}\]:[^\S\n]+/gm, ''],
  [/\[\^[^\]\s]{1,60}\]/g, ''],
  // ==marked==, the name of a paragraph ^report-1
  [/(?<![=\p{L}\p{N}])==(?=[^\s=])([^=\n]{1,500}?[^\s=]|[^\s=])==(?![=\p{L}\p{N}])/gu, '$1'],
  [/(?<=\S)[^\S\n]+\^[a-z\d][a-z\d-]{0,60}[^\S\n]*$/gim, ''],
  [/^\^[a-z\d][a-z\d-]{0,60}[^\S\n]*$/gim, ''],
  // ![[boat.jpg]], [[Ferry|the ferry]], [[Ferry]], > [!NOTE] What is known
  [/!\[\[[^[\]\n]{1,200}\]\]/g, ''],
  [/\[\[(?:[^[\]|\n]{1,200}\|)?([^[\]|\n]{1,200})\]\]/g, '$1'],
  [/^((?:>[^\S\n]?)+)\[![a-z]{1,20}\][+-]?([^\n]*)/gim, '$1$2\n$1'],
]

/** Markdown without the marks of the programs it was written for: shortcodes, template tags, attributes, notes' marks. */
export function withoutTemplateMarks(markdown: string): string {
  return MARKS.reduce((text, [mark, words]) => text.replace(mark, words), markdown)
}
