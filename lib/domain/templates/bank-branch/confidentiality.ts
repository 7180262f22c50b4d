import { section, text, yesNo } from '../builders'
import { branchManager, compliance, facilities } from './owners'

export const confidentiality = section(
  'confidentiality',
  {
    title: text('Identity and confidentiality', 'Идентификация и конфиденциальность', 'Tapatybė ir konfidencialumas'),
    intro: text(
      'Notice what others could see and hear. Never test it with real data of another person.',
      'Обратите внимание, что могли видеть и слышать другие. Никогда не проверяйте это на чужих данных.',
      'Atkreipkite dėmesį, ką galėjo matyti ir girdėti kiti. Niekada netikrinkite su svetimais duomenimis.',
    ),
    share: 0.1,
    zone: [90, 98],
  },
  [
    yesNo('identity_first', {
      name: text(
        'Identity is established before anything about an account is said',
        'Прежде чем говорить о счёте, устанавливают личность клиента',
        'Prieš kalbant apie sąskaitą nustatoma tapatybė',
      ),
      prompt: text(
        'Was your identity checked before anything about your account was said?',
        'Проверили ли вашу личность, прежде чем сообщить что-либо о вашем счёте?',
        'Ar prieš ką nors pasakydami apie jūsų sąskaitą patikrino jūsų tapatybę?',
      ),
      guidance: text(
        'By document, card or in the app. Your account was not spoken of: not applicable.',
        'По документу, карте или через приложение. О вашем счёте речи не было — «неприменимо».',
        'Pagal dokumentą, kortelę ar programėlėje. Apie jūsų sąskaitą nekalbėta – „netaikoma“.',
      ),
      weight: 2,
      canBeAbsent: true,
      gate: 'fails_visit',
      chain: compliance,
    }),
    yesNo('secrets_kept', {
      name: text(
        'PINs, passwords and one-time codes stay with the customer',
        'ПИН-код, пароли и одноразовые коды остаются у клиента',
        'PIN kodai, slaptažodžiai ir vienkartiniai kodai lieka pas klientą',
      ),
      prompt: text(
        'Did the visit pass without anyone asking for a PIN, password or one-time code?',
        'Обошёлся ли визит без просьб назвать ПИН-код, пароль или код из сообщения?',
        'Ar apsilankymas praėjo niekam neprašant PIN kodo, slaptažodžio ar vienkartinio kodo?',
      ),
      guidance: text(
        'Typing it yourself, unseen, into a terminal is fine. If you are asked to say or show it, decline.',
        'Набрать его на терминале, прикрыв рукой, можно. Если просят назвать или показать, откажитесь.',
        'Suvesti jį terminale prisidengus ranka galima. Jei prašo pasakyti ar parodyti, atsisakykite.',
      ),
      weight: 2,
      gate: 'fails_visit',
      chain: compliance,
    }),
    yesNo('papers_out_of_sight', {
      name: text(
        'Papers and screens of other customers are out of sight',
        'Бумаги и экраны с данными других клиентов не видны',
        'Kitų klientų dokumentų ir ekranų nematyti',
      ),
      prompt: text(
        'Were the data of other customers out of your sight?',
        'Были ли данные других клиентов скрыты от ваших глаз?',
        'Ar kitų klientų duomenys buvo jums nematomi?',
      ),
      guidance: text(
        'A readable name, amount or number on paper or screen is a "No". Describe where it lay; copy and photograph nothing.',
        'Читаемое имя, сумма или номер на бумаге или экране — «Нет». Опишите, где лежало; ничего не переписывайте и не снимайте.',
        'Įskaitomas vardas, suma ar numeris ant popieriaus ar ekrane – „Ne“. Aprašykite, kur buvo; nieko nenusirašykite ir nefotografuokite.',
      ),
      gate: 'zeroes_section',
      chain: branchManager,
    }),
    yesNo('not_overheard', {
      name: text(
        'Amounts and circumstances are discussed out of hearing of others',
        'Суммы и обстоятельства обсуждают так, чтобы не слышали другие',
        'Sumos ir aplinkybės aptariamos kitiems negirdint',
      ),
      prompt: text(
        'Could you speak about money without others hearing it?',
        'Могли ли вы говорить о деньгах так, чтобы другие не слышали?',
        'Ar galėjote kalbėti apie pinigus kitiems negirdint?',
      ),
      guidance: text(
        'If you follow the conversation at the next desk, the answer is "No". Nobody else there: not applicable.',
        'Если вам понятен разговор за соседним столом — «Нет». Никого больше не было — «неприменимо».',
        'Jei suprantate pokalbį prie gretimo stalo – „Ne“. Daugiau nieko nebuvo – „netaikoma“.',
      ),
      canBeAbsent: true,
      chain: facilities,
    }),
  ],
)
