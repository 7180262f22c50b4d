/** What comes after the questions, fetched as one. */
export { ReviewView, SendBar } from './review-view'
export { SectionList } from './section-list'
export { SentView } from './sent-view'
