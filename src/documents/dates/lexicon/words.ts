import { fold } from '../fold.ts'

/**
 * Words that stand about a date and say no more than that it is one, or that something came out on it. None that says it
 * was changed then ("updated"): that is no date of publication.
 */
export const WORDS_ABOUT_DATES: ReadonlySet<string> = new Set(
  [
    'posted published publication publish originally first created date dated released release issued filed written',
    'online print printed pub on in at the of time hrs hours by and this story article was from since', // English
    'veröffentlicht erschienen erstellt publiziert datum stand vom am den um der uhr online seit', // German
    'publié publiée paru mis en ligne créé le la à du date heure heures h', // French
    'publicado publicada fecha creado el la las los a en del de horas hora hs hrs', // Spanish
    'pubblicato pubblicata data creato il lo alle ore del', // Italian
    'publicado publicada data criado em às as de do dia feira', // Portuguese
    'gepubliceerd geplaatst datum op om uur', // Dutch
    'publicerad publicerat publicerades skapad den klockan kl', // Swedish
    'udgivet offentliggjort publisert publiceret dato d den kl klokken', // Danish, Norwegian
    'julkaistu kello klo', // Finnish
    'opublikowano data dodano dnia o godz godzina r', // Polish
    'publikováno vydáno dne v hod zveřejněno', // Czech, Slovak
    'опубликовано дата в г год года от опубліковано о об р року', // Russian, Ukrainian
    'yayınlanma yayın tarihi tarih saat', // Turkish
    'diterbitkan tanggal pukul pkl terbit', // Indonesian
    'publicat la ora data δημοσίευση közzétéve',
    'יום',
    'نشر في تاريخ بتاريخ النشر الساعة م', // Arabic
    '月 火 水 木 金 土 日 周一 周二 周三 周四 周五 周六 周日 월 화 수 목 금 토 일',
    '公開日 公開 掲載日 掲載 配信 发布 發布 发表 时间 時間 日期 发布时间 入力 등록 입력 기사입력',
  ].flatMap((words) => words.split(' ').map(fold)),
)
