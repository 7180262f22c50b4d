import type { Language } from '@/lib/domain/language'
import type { Chance } from './chance'

type Mood = 'good' | 'fair' | 'poor'
type Parts = Record<Mood, { openings: string[]; middles: string[]; ends: string[] }>

/** The visit in the shopper's own words, put together from three sentences each. */
const words: Record<Language, Parts> = {
  en: {
    good: {
      openings: ['A pleasant stop on the way.', 'Came in from the rain and felt at home at once.', 'Calm, although the room was half full.', 'Everything went smoothly.', 'Friendly from the door to the door.'],
      middles: ['The barista explained the beans of the week in two sentences.', 'My questions were answered with patience.', 'It was clear who takes the order and who makes it.', 'A short chat about the weather, then straight to the point.', 'They noticed that I hesitated and helped me to choose.'],
      ends: ['I would come back.', 'I would bring a friend.', 'Nothing to add.', 'I left in a better mood than I came.', 'Well done.'],
    },
    fair: {
      openings: ['An ordinary visit.', 'Neither good nor bad.', 'Correct service without much warmth.', 'It was the busy hour.', 'A new employee was being trained.'],
      middles: ['I was served politely, but nobody asked what I like.', 'The wait was longer than the line suggested.', 'The tables near the window were still uncleared.', 'I had to ask for things that should be offered.', 'Two people did the work of three.'],
      ends: ['It could be better with little effort.', 'The coffee itself was good.', 'I would come back if it is on my way.', 'I do not remember much of it.', 'The place deserves more attention.'],
    },
    poor: {
      openings: ['I felt unnoticed.', 'A tired shift.', 'Not what I expected of this place.', 'The visit began with a long silence.', 'It looked as if they were about to close.'],
      middles: ['Employees talked to each other while I waited.', 'My question was met with a shrug.', 'Nobody knew where the list was.', 'The order was mixed up and nobody apologised.', 'The counter was sticky and the bin was full.'],
      ends: ['I would go elsewhere.', 'I left without finishing my drink.', 'A pity, the location is good.', 'Somebody should look at this.', 'I would not recommend it yet.'],
    },
  },
  lt: {
    good: {
      openings: ['Malonus sustojimas pakeliui.', 'Atėjau iš lietaus ir iškart pasijutau kaip namie.', 'Ramu, nors salė buvo pusiau pilna.', 'Viskas vyko sklandžiai.', 'Draugiška nuo durų iki durų.'],
      middles: ['Barista dviem sakiniais papasakojo apie savaitės pupeles.', 'Į klausimus atsakė kantriai.', 'Buvo aišku, kas priima užsakymą, o kas ruošia.', 'Trumpai pasišnekėjome apie orą ir prie reikalo.', 'Pastebėjo, kad dvejoju, ir padėjo išsirinkti.'],
      ends: ['Grįžčiau.', 'Atsivesčiau draugę.', 'Neturiu ko pridurti.', 'Išėjau geresnės nuotaikos, nei atėjau.', 'Šaunu.'],
    },
    fair: {
      openings: ['Įprastas apsilankymas.', 'Nei gerai, nei blogai.', 'Tvarkingas aptarnavimas, bet be šilumos.', 'Buvo pats piko metas.', 'Mokė naują darbuotoją.'],
      middles: ['Aptarnavo mandagiai, bet niekas nepaklausė, ką mėgstu.', 'Laukiau ilgiau, nei atrodė iš eilės.', 'Staliukai prie lango liko nenukraustyti.', 'Teko pačiai prašyti to, ką turėtų pasiūlyti.', 'Dviese dirbo už tris.'],
      ends: ['Galėtų būti geriau, ir nedaug tereikia.', 'Pati kava buvo gera.', 'Užsukčiau, jei būtų pakeliui.', 'Mažai kas įsiminė.', 'Vieta verta daugiau dėmesio.'],
    },
    poor: {
      openings: ['Jaučiausi nepastebėta.', 'Pavargusi pamaina.', 'Tikėjausi daugiau.', 'Viskas prasidėjo ilga tyla.', 'Atrodė, lyg tuoj užsidarys.'],
      middles: ['Darbuotojai šnekėjosi, kol laukiau.', 'Į klausimą tik gūžtelėjo pečiais.', 'Niekas nežinojo, kur sąrašas.', 'Supainiojo užsakymą ir neatsiprašė.', 'Baras lipnus, šiukšlių dėžė pilna.'],
      ends: ['Rinkčiausi kitą vietą.', 'Išėjau neišgėrusi kavos.', 'Gaila, nes vieta gera.', 'Kažkas turėtų tuo pasirūpinti.', 'Kol kas nerekomenduočiau.'],
    },
  },
  ru: {
    good: {
      openings: ['Приятная остановка по пути.', 'Зашла с дождя и сразу почувствовала себя как дома.', 'Спокойно, хотя зал был наполовину полон.', 'Всё прошло гладко.', 'Приветливо от входа до выхода.'],
      middles: ['Бариста в двух фразах рассказал о зерне недели.', 'На вопросы отвечали терпеливо.', 'Было понятно, кто принимает заказ, а кто готовит.', 'Пара слов о погоде, и сразу к делу.', 'Заметили, что я сомневаюсь, и помогли выбрать.'],
      ends: ['Вернусь.', 'Привела бы подругу.', 'Добавить нечего.', 'Ушла в лучшем настроении, чем пришла.', 'Молодцы.'],
    },
    fair: {
      openings: ['Обычный визит.', 'Ни хорошо, ни плохо.', 'Правильно, но без тепла.', 'Был самый час пик.', 'Обучали нового сотрудника.'],
      middles: ['Обслужили вежливо, но никто не спросил, что я люблю.', 'Ждать пришлось дольше, чем казалось по очереди.', 'Столики у окна так и остались неубранными.', 'То, что должны предлагать, пришлось просить.', 'Двое работали за троих.'],
      ends: ['Немного усилий, и было бы лучше.', 'Сам кофе хороший.', 'Зайду, если по пути.', 'Мало что запомнилось.', 'Место заслуживает большего внимания.'],
    },
    poor: {
      openings: ['Чувствовала себя незамеченной.', 'Уставшая смена.', 'Ожидала большего.', 'Всё началось с долгого молчания.', 'Казалось, что вот-вот закроются.'],
      middles: ['Сотрудники болтали, пока я ждала.', 'На вопрос только пожали плечами.', 'Никто не знал, где список.', 'Перепутали заказ и не извинились.', 'Стойка липкая, урна полная.'],
      ends: ['Пойду в другое место.', 'Ушла, не допив.', 'Жаль, место хорошее.', 'Кому-то стоит этим заняться.', 'Пока не посоветую.'],
    },
  },
}

export function sayImpression(language: Language, shareFailed: number, chance: Chance): string {
  const mood: Mood = shareFailed < 0.12 ? 'good' : shareFailed < 0.28 ? 'fair' : 'poor'
  const { openings, middles, ends } = words[language][mood]
  return [chance.pick(openings), chance.pick(middles), chance.pick(ends)].join(' ')
}
