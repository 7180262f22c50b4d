import type { ScenarioContent } from '../standard/content'

/** Stands in where a standard names no scenario: an ordinary customer with an ordinary wish. Its words are the campaign's to change. */
export const ordinaryScenario: ScenarioContent = {
  key: 'routine',
  kind: 'routine',
  name: { en: 'Ordinary visit', ru: 'Обычный визит', lt: 'Įprastas apsilankymas' },
  persona: { en: 'An ordinary customer.', ru: 'Обычный клиент.', lt: 'Paprastas klientas.' },
  task: {
    en: 'Use the service as any customer would and answer the questions afterwards.',
    ru: 'Воспользуйтесь услугой как обычный клиент, а затем ответьте на вопросы.',
    lt: 'Pasinaudokite paslauga kaip įprastas klientas, po to atsakykite į klausimus.',
  },
  purchase: {},
  purchaseLimitMinor: null,
  minimumStayMinutes: null,
  forbidden: {},
}
