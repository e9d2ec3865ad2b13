/** The types of schema.org, lower case, that an article or a thing published like one has. */
export const ARTICLE_TYPES: ReadonlySet<string> = new Set([
  'article',
  'newsarticle',
  'analysisnewsarticle',
  'askpublicnewsarticle',
  'backgroundnewsarticle',
  'opinionnewsarticle',
  'reportagenewsarticle',
  'reviewnewsarticle',
  'advertisercontentarticle',
  'satiricalarticle',
  'scholarlyarticle',
  'medicalscholarlyarticle',
  'techarticle',
  'socialmediaposting',
  'discussionforumposting',
  'blogposting',
  'liveblogposting',
  'report',
  'review',
  'blog_posting',
  'news_article',
])

/** Types that carry an article's data where no article is marked: weaker, as a page has the site's data as well. */
export const PAGE_TYPES: ReadonlySet<string> = new Set([
  'webpage',
  'itempage',
  'aboutpage',
  'creativework',
  'videoobject',
  'recipe',
  'howto',
  'podcastepisode',
  'course',
  'question',
  'qapage',
  'imagegallery',
  'mediagallery',
])

/** Types that are no person. */
export const ORGANISATION_TYPES: ReadonlySet<string> = new Set([
  'organization',
  'newsmediaorganization',
  'corporation',
  'localbusiness',
  'ngo',
  'governmentorganization',
  'educationalorganization',
  'brand',
  'website',
])

/** Properties whose values are other works: their headlines, writers and dates are not the article's. */
export const OTHER_WORKS: ReadonlySet<string> = new Set([
  'itemListElement',
  'comment',
  'comments',
  'hasPart',
  'isPartOf',
  'mentions',
  'citation',
  'relatedLink',
  'liveBlogUpdate',
  'itemReviewed',
  'about',
  'review',
  'reviews',
  'video',
  'image',
  'associatedMedia',
  'blogPost',
  'breadcrumb',
  'potentialAction',
])
