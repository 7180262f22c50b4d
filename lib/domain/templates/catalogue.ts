import type { Industry } from '../industry'
import type { Text } from '../language'
import type { StandardContent } from '../standard/content'
import { airportCounter } from './airport-counter'
import { bankBranch } from './bank-branch'
import { text } from './builders'
import { cafe } from './cafe'
import { carService } from './car-service'
import { clinic } from './clinic'
import { education } from './education'
import { hotel } from './hotel'
import { minutesOnPhone } from './minutes'
import { pharmacy } from './pharmacy'
import { publicOffice } from './public-office'
import { restaurant } from './restaurant'
import { retailShop } from './retail-shop'
import { telephoneLine } from './telephone-line'

/** A standard to start from. Taking one copies its content into a draft; the template itself never changes. */
export type Template = {
  key: string
  industry: Industry
  name: Text
  description: Text
  /** Minutes on the phone in the longest scenario, the visit itself apart. */
  minutes: number
  content: StandardContent
}

export const templates: Template[] = [
  {
    key: 'cafe',
    industry: 'food_service',
    name: text('Café with counter service', 'Кафе с обслуживанием у стойки', 'Kavinė su aptarnavimu prie baro'),
    description: text(
      'From the greeting to the last sip: waiting times, advice, allergens, cleanliness, receipt, and a complaint handled well.',
      'От приветствия до последнего глотка: ожидание, советы, аллергены, чистота, чек и достойная работа с жалобой.',
      'Nuo pasveikinimo iki paskutinio gurkšnio: laukimas, patarimai, alergenai, švara, kvitas ir tinkamai išspręstas skundas.',
    ),
    minutes: minutesOnPhone(cafe),
    content: cafe,
  },
  {
    key: 'pharmacy',
    industry: 'pharmacy',
    name: text('Pharmacy', 'Аптека', 'Vaistinė'),
    description: text(
      'Questions before the sale, advice in plain words, confidentiality, prescription rules, availability, and returns explained.',
      'Вопросы до продажи, понятная консультация, конфиденциальность, отпуск по рецепту, наличие и вежливый ответ на возврат.',
      'Klausimai prieš parduodant, aiški konsultacija, konfidencialumas, receptinių vaistų taisyklės, prekių prieinamumas ir mandagiai paaiškintas grąžinimas.',
    ),
    minutes: minutesOnPhone(pharmacy),
    content: pharmacy,
  },
  {
    key: 'bank_branch',
    industry: 'banking',
    name: text('Bank branch', 'Отделение банка', 'Banko skyrius'),
    description: text(
      'A consultation without a contract: waiting, questions before products, full cost, confidentiality, next step, complaint.',
      'Консультация без договора: ожидание, вопросы до предложения, полная стоимость, конфиденциальность, следующий шаг, жалоба.',
      'Konsultacija be sutarties: laukimas, klausimai prieš pasiūlymą, visa kaina, konfidencialumas, kitas žingsnis, skundas.',
    ),
    minutes: minutesOnPhone(bankBranch),
    content: bankBranch,
  },
  {
    key: 'retail_shop',
    industry: 'retail',
    name: text('Retail shop', 'Магазин непродовольственных товаров', 'Ne maisto prekių parduotuvė'),
    description: text(
      'From the window to the till: being noticed, advice that compares, true prices, clear exits, fitting room, returns.',
      'От витрины до кассы: внимание к покупателю, сравнение товаров, честные цены, свободные выходы, примерочная, возврат.',
      'Nuo vitrinos iki kasos: dėmesys pirkėjui, prekių palyginimas, teisingos kainos, laisvi išėjimai, matavimosi kabina, grąžinimas.',
    ),
    minutes: minutesOnPhone(retailShop),
    content: retailShop,
  },
  {
    key: 'restaurant',
    industry: 'food_service',
    name: text(
      'Restaurant with table service',
      'Ресторан с обслуживанием за столом',
      'Restoranas su aptarnavimu prie staliuko',
    ),
    description: text(
      'An evening at table: the booking kept, certainty about allergens, the pace between courses, the plate, the bill to the cent.',
      'Вечер за столом: бронь, точный ответ об аллергенах, темп подачи, само блюдо, счёт до цента и исправленная оплошность.',
      'Vakaras prie staliuko: rezervacija, tikslus atsakymas apie alergenus, patiekimo tempas, pats patiekalas ir teisinga sąskaita.',
    ),
    minutes: minutesOnPhone(restaurant),
    content: restaurant,
  },
  {
    key: 'hotel',
    industry: 'hospitality',
    name: text('Hotel, one night', 'Гостиница, одна ночь', 'Viešbutis, viena naktis'),
    description: text(
      'From the booking call to the bill: arrival, a discreet room number, the room corner by corner, locks and escape way, breakfast, noise.',
      'От звонка до счёта: заселение, неразглашение номера комнаты, осмотр номера, замки и путь эвакуации, завтрак, тишина ночью.',
      'Nuo skambučio iki sąskaitos: registracija, negarsiai pasakytas kambario numeris, kambario apžiūra, spynos ir evakuacijos kelias, pusryčiai, tyla naktį.',
    ),
    minutes: minutesOnPhone(hotel),
    content: hotel,
  },
  {
    key: 'car_service',
    industry: 'automotive',
    name: text('Car service', 'Автосервис', 'Automobilių servisas'),
    description: text(
      'From the call to the key returned: a written order with a limit, no work without consent, a prepared fault found, the invoice explained.',
      'От звонка до возврата ключей: письменный заказ-наряд с пределом цены, работы только с согласия, найденная неисправность, понятный счёт.',
      'Nuo skambučio iki grąžinto raktelio: rašytinis užsakymas su kainos riba, darbai tik sutikus, rastas gedimas, aiški sąskaita.',
    ),
    minutes: minutesOnPhone(carService),
    content: carService,
  },
  {
    key: 'clinic',
    industry: 'healthcare',
    name: text('Outpatient clinic', 'Поликлиника или медицинский центр', 'Poliklinika ar klinika'),
    description: text(
      'From the call to the written advice: identity, clean hands, allergies, privacy, a say in the decision, the price before, warning signs.',
      'От звонка до письменных рекомендаций: сверка личности, чистые руки, аллергии, приватность, участие в решении, цена заранее.',
      'Nuo skambučio iki rašytinių rekomendacijų: tapatybė, švarios rankos, alergijos, privatumas, bendras sprendimas, kaina iš anksto.',
    ),
    minutes: minutesOnPhone(clinic),
    content: clinic,
  },
  {
    key: 'education',
    industry: 'education',
    name: text('School or course provider', 'Школа или курсы', 'Mokykla ar kursai'),
    description: text(
      'The front desk and the trial lesson: aim before course, the whole price, rules for leaving, safety of children, a lesson in which one works.',
      'Стойка администратора и пробное занятие: сначала цель, полная цена, условия ухода, безопасность детей и урок, на котором работают.',
      'Administratorius ir bandomoji pamoka: pirmiausia tikslas, visa kaina, išėjimo tvarka, vaikų saugumas ir pamoka, kurioje dirbama.',
    ),
    minutes: minutesOnPhone(education),
    content: education,
  },
  {
    key: 'public_office',
    industry: 'public',
    name: text('Public service office', 'Государственное учреждение', 'Viešųjų paslaugų įstaiga'),
    description: text(
      'The queue, the whole way to a result in plain words, a list in hand, official fees only, privacy at the counter, the way to appeal.',
      'Очередь, весь путь до результата простыми словами, список на руках, только официальная пошлина, тайна у окна, порядок обжалования.',
      'Eilė, visas kelias iki rezultato paprastais žodžiais, sąrašas rankose, tik oficiali rinkliava, privatumas prie langelio, kaip skųsti.',
    ),
    minutes: minutesOnPhone(publicOffice),
    content: publicOffice,
  },
  {
    key: 'telephone_line',
    industry: 'contact_centre',
    name: text('Telephone line', 'Телефонная линия', 'Telefono linija'),
    description: text(
      'Getting through, the greeting, who is calling, a right answer for the ear, holding and transfers, and whether the promise was kept.',
      'Дозвон, приветствие, проверка личности, верный ответ на слух, ожидание и переводы, и сдержано ли обещание.',
      'Prisiskambinimas, pasisveikinimas, tapatybės patikra, teisingas ir suprantamas atsakymas, laukimas ir sujungimai, ar ištesėtas pažadas.',
    ),
    minutes: minutesOnPhone(telephoneLine),
    content: telephoneLine,
  },
  {
    key: 'airport_counter',
    industry: 'travel',
    name: text(
      'Airline or airport counter',
      'Стойка авиакомпании или аэропорта',
      'Oro linijų ar oro uosto aptarnavimo stalas',
    ),
    description: text(
      'Queue, documents and baggage by the rules, what comes next, charges named beforehand, delays told, and the rights of the passenger.',
      'Очередь, документы и багаж по правилам, что дальше, доплаты заранее, честно о задержке и права пассажира.',
      'Eilė, dokumentai ir bagažas pagal taisykles, kas toliau, priemokos iš anksto, sąžiningai apie vėlavimą ir keleivio teisės.',
    ),
    minutes: minutesOnPhone(airportCounter),
    content: airportCounter,
  },
]
