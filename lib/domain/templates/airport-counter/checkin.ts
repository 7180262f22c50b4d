import type { Condition } from '../../standard/condition'
import { section, text, unlessAnswer, yesNo } from '../builders'
import { counterSystems, fares, ruleKeeper, training } from './owners'

const checkingIn = unlessAnswer('matter', 'enquiry')
const withBag: Condition = {
  match: 'all',
  clauses: [...checkingIn.clauses, ...unlessAnswer('matter', 'no_bag').clauses],
}

export const checkin = section(
  'checkin',
  {
    title: text('Documents and baggage', 'Документы и багаж', 'Dokumentai ir bagažas'),
    intro: text(
      'Never joke about security. Pack as always and tell the truth about what is in your bags.',
      'Никаких шуток о безопасности. Соберите вещи как обычно и говорите правду о содержимом.',
      'Jokių juokų apie saugumą. Susikraukite kaip visada ir sakykite tiesą, kas viduje.',
    ),
    share: 0.16,
    zone: [90, 98],
  },
  [
    yesNo('document_compared', {
      name: text(
        'The document is checked against the passenger',
        'Документ сверяют с пассажиром',
        'Dokumentas sutikrinamas su keleiviu',
      ),
      prompt: text(
        'Did the agent compare the photo in your document with your face?',
        'Сверил ли агент фото в документе с вашим лицом?',
        'Ar darbuotojas palygino dokumento nuotrauką su jūsų veidu?',
      ),
      guidance: text(
        'A look at the page, then at you. Waved through without opening it is a "No". Never hand in a document of another person.',
        'Взгляд на страницу, потом на вас. Не открыл — «Нет». Чужой документ не подавайте никогда.',
        'Žvilgsnis į puslapį, paskui į jus. Neatvertė – „Ne“. Niekada nepaduokite svetimo dokumento.',
      ),
      weight: 3,
      gate: 'fails_visit',
      chain: ruleKeeper,
      condition: checkingIn,
    }),
    yesNo('danger_asked', {
      name: text(
        'The passenger is asked about forbidden things in the bag',
        'Пассажира спрашивают о запрещённых предметах в багаже',
        'Keleivio paklausiama apie draudžiamus daiktus bagaže',
      ),
      prompt: text(
        'Were you asked about forbidden things in your suitcase?',
        'Спросили ли вас о запрещённых предметах в чемодане?',
        'Ar jūsų paklausė apie draudžiamus daiktus lagamine?',
      ),
      guidance: text(
        'Batteries, gas, lighters: aloud, or a list you must confirm. A poster on the wall alone is a "No".',
        'Аккумуляторы, газ, зажигалки: вслух или список, который надо подтвердить. Только плакат на стене — «Нет».',
        'Baterijos, dujos, žiebtuvėliai: balsu arba sąrašas, kurį reikia patvirtinti. Vien plakatas ant sienos – „Ne“.',
      ),
      weight: 3,
      gate: 'zeroes_section',
      chain: ruleKeeper,
      condition: withBag,
    }),
    yesNo('weight_visible', {
      name: text('The passenger can read the weight', 'Пассажир видит вес', 'Keleivis mato svorį'),
      prompt: text(
        'Could you read the weight of your suitcase?',
        'Был ли вам виден вес вашего чемодана?',
        'Ar matėte savo lagamino svorį?',
      ),
      guidance: text(
        'On a display facing you, before anything was charged.',
        'На дисплее, обращённом к вам, до какой-либо доплаты.',
        'Į jus atsuktame ekrane, prieš bet kokį mokestį.',
      ),
      comment: 'never',
      chain: counterSystems,
      condition: withBag,
    }),
    yesNo('bag_destination', {
      name: text(
        'The passenger learns how far the suitcase travels',
        'Пассажир узнаёт, докуда летит чемодан',
        'Keleivis sužino, iki kur keliauja lagaminas',
      ),
      prompt: text(
        'Were you told to which airport your suitcase is tagged?',
        'Сказали ли вам, до какого аэропорта оформлен чемодан?',
        'Ar jums pasakė, iki kurio oro uosto užregistruotas lagaminas?',
      ),
      guidance: text(
        'Aloud, or the receipt shown with a finger. Photograph the receipt later, name and number covered.',
        'Вслух или показали на квитанции. Квитанцию потом сфотографируйте, закрыв имя и номер.',
        'Balsu arba parodė kvite. Kvitą vėliau nufotografuokite, vardą ir numerį uždenkite.',
      ),
      weight: 2,
      photo: { when: 'one_in', k: 2 },
      chain: training,
      condition: withBag,
    }),
    yesNo('cabin_rule_even', {
      name: text(
        'Cabin baggage is measured by the same rule for all',
        'Ручную кладь у всех меряют одинаково',
        'Rankinis bagažas visiems matuojamas vienodai',
      ),
      prompt: text(
        'Was one rule for cabin baggage kept for everyone you saw?',
        'Одинаковым ли было правило ручной клади для всех, кого вы видели?',
        'Ar visiems, kuriuos matėte, galiojo ta pati rankinio bagažo taisyklė?',
      ),
      guidance: text(
        'Watch three passengers before you. Your view was blocked, or you were the only one: could not check.',
        'Понаблюдайте за тремя пассажирами перед вами. Не видно или вы были там одни — «не удалось проверить».',
        'Stebėkite tris keleivius prieš save. Nesimatė arba buvote vieni – „nepavyko patikrinti“.',
      ),
      couldNotCheck: true,
      chain: fares,
      condition: checkingIn,
    }),
  ],
)
