import { section, text, yesNo } from '../builders'
import { dataProtection } from './owners'

export const privacy = section(
  'privacy',
  {
    title: text('Identity and privacy', 'Личность и личные данные', 'Tapatybė ir asmens duomenys'),
    intro: text(
      'Give only the data your brief gives you. Decline everything else politely.',
      'Называйте только данные из задания. От остального вежливо откажитесь.',
      'Sakykite tik užduotyje nurodytus duomenis. Viso kito mandagiai atsisakykite.',
    ),
    share: 0,
    zone: [92, 99],
  },
  [
    yesNo('identity_first', {
      name: text(
        'Who is calling is checked before anything private is said',
        'Прежде чем говорить о личном, проверяют, кто звонит',
        'Prieš kalbant apie asmeninius dalykus patikrinama, kas skambina',
      ),
      prompt: text(
        'Was your identity checked before anything about your account was said?',
        'Проверили ли вашу личность, прежде чем говорить о вашем счёте?',
        'Ar prieš kalbėdami apie jūsų paskyrą patikrino tapatybę?',
      ),
      guidance: text(
        'Two things a stranger would not know, or a code in the app. A name alone is a "No". Only general questions: not applicable.',
        'Два признака, которых чужой не знает, или подтверждение в приложении. Только имя — «Нет». Вопрос общий — «неприменимо».',
        'Du dalykai, kurių nežinotų svetimas, arba patvirtinimas programėlėje. Vien vardas – „Ne“. Bendras klausimas – „netaikoma“.',
      ),
      weight: 5,
      canBeAbsent: true,
      gate: 'fails_visit',
      chain: dataProtection,
    }),
    yesNo('secrets_kept', {
      name: text(
        'Passwords, PINs and codes stay with the caller',
        'Пароли, ПИН и коды остаются у позвонившего',
        'Slaptažodžiai, PIN ir kodai lieka pas skambinantįjį',
      ),
      prompt: text(
        'Could you keep your passwords and codes to yourself?',
        'Остались ли ваши пароли и коды при вас?',
        'Ar slaptažodžiai ir kodai liko tik jums?',
      ),
      guidance: text(
        'Asked to say a password, a PIN or the code on the back of a card: "No", and do not say it. Typing on the keys after a tone is fine.',
        'Попросили назвать пароль, ПИН или код с оборота карты — «Нет», и не называйте. Набрать на клавишах после сигнала можно.',
        'Prašė pasakyti slaptažodį, PIN ar kodą kortelės nugarėlėje – „Ne“, ir nesakykite. Surinkti mygtukais po signalo galima.',
      ),
      weight: 4,
      gate: 'fails_visit',
      chain: dataProtection,
    }),
    yesNo('others_protected', {
      name: text(
        'Nothing is said about other people',
        'О других людях ничего не говорят',
        'Apie kitus žmones nieko nesakoma',
      ),
      prompt: text(
        'Were the data of other customers kept from you?',
        'Остались ли данные других клиентов для вас закрытыми?',
        'Ar kitų klientų duomenys jums liko neatskleisti?',
      ),
      guidance: text(
        'Names, debts or addresses heard from the next desk are a "No". Do not ask about anyone to try it.',
        'Имена, долги, адреса, слышные от соседнего стола, — «Нет». Не спрашивайте ни о ком ради проверки.',
        'Nuo gretimo stalo girdimi vardai, skolos, adresai – „Ne“. Bandydami apie nieką neklauskite.',
      ),
      weight: 3,
      chain: dataProtection,
    }),
  ],
)
