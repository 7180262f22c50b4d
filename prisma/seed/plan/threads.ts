import type { Language } from '@/lib/domain/language'

/** Threads of a visit: who writes what, how many hours ago, in the shopper's language; the office answers in it. */
export type ThreadPlan = { side: 'shopper' | 'office'; hoursAgo: number; body: Record<Language, string> }[]

const say = (en: string, lt: string, ru: string): Record<Language, string> => ({ en, lt, ru })

/** The last word is the shopper's: unread for the office. */
export const waitingThreads: ThreadPlan[] = [
  [{ side: 'shopper', hoursAgo: 0.4, body: say('The branch is being renovated, shall I go to the one next door?', 'Kavinė remontuojama, ar eiti į gretimą?', 'В кафе ремонт, пойти в соседнее?') }],
  [
    { side: 'office', hoursAgo: 22, body: say('Could you go in the morning rather than at noon?', 'Ar galėtumėte eiti ryte, ne per pietus?', 'Сможете пойти утром, а не в обед?') },
    { side: 'shopper', hoursAgo: 2, body: say('Yes, tomorrow at nine suits me.', 'Taip, rytoj devintą tinka.', 'Да, завтра в девять подойдёт.') },
  ],
  [{ side: 'shopper', hoursAgo: 5, body: say('The receipt was only sent by mail. Is a screenshot enough?', 'Kvitą atsiuntė tik el. paštu. Ar užtenka ekrano nuotraukos?', 'Чек прислали только на почту. Скриншота достаточно?') }],
  [{ side: 'shopper', hoursAgo: 27, body: say('My train is late, I will send the report by ten tonight.', 'Vėluoja traukinys, ataskaitą atsiųsiu iki dešimtos vakaro.', 'Поезд опаздывает, отчёт пришлю до десяти вечера.') }],
]

/** The last word is the office's: unread on the shopper's phone, or read. */
export const answeredThreads: ThreadPlan[] = [
  [
    { side: 'shopper', hoursAgo: 70, body: say('May I bring my daughter along?', 'Ar galiu ateiti su dukra?', 'Можно прийти с дочкой?') },
    { side: 'office', hoursAgo: 66, body: say('Of course, as long as you order yourself.', 'Žinoma, tik užsisakykite pati.', 'Конечно, только заказывайте сами.') },
  ],
  [
    { side: 'shopper', hoursAgo: 120, body: say('The stopwatch stopped when a call came in; I have written the time down by hand.', 'Laikmatis sustojo, kai paskambino; laiką užsirašiau ranka.', 'Секундомер сбился из-за звонка, время записала вручную.') },
    { side: 'office', hoursAgo: 118, body: say('Thank you, that will do.', 'Ačiū, to užtenka.', 'Спасибо, этого достаточно.') },
    { side: 'shopper', hoursAgo: 117, body: say('Good, I have sent it.', 'Gerai, išsiunčiau.', 'Хорошо, отправила.') },
  ],
]
