/** The words around an article, in the languages of the outlets: the noise that an extractor has to leave out. */

export interface Labels {
  readonly sections: readonly string[];
  readonly related: string;
  readonly cookies: string;
  readonly accept: string;
  readonly advertisement: string;
  readonly offer: string;
  readonly share: string;
  readonly invented: string;
}

const ENGLISH: Labels = {
  sections: ["Home", "World", "Local", "Business", "Sport", "Weather"],
  related: "More from us",
  cookies: "We use cookies to remember how you like your tea. You can change your mind at any time.",
  accept: "Accept all",
  advertisement: "Advertisement",
  offer: "Galoshes for the whole family, now at half price. Only this week at Puddle and Sons.",
  share: "Share this article",
  invented: "This outlet is invented. Its articles were written for the demo of Throughline.",
};

const LABELS: Readonly<Record<string, Labels>> = {
  en: ENGLISH,
  ko: {
    sections: ["홈", "세계", "지역", "경제", "스포츠", "날씨"],
    related: "많이 본 기사",
    cookies: "이 사이트는 쿠키를 사용합니다. 설정은 언제든지 바꿀 수 있습니다.",
    accept: "모두 동의",
    advertisement: "광고",
    offer: "온 가족 장화 반값 행사, 이번 주까지만 진행합니다.",
    share: "기사 공유하기",
    invented: "이 매체는 가상이며 기사는 Throughline 시연을 위해 쓰였습니다.",
  },
  ja: {
    sections: ["ホーム", "国際", "地域", "経済", "スポーツ", "天気"],
    related: "あわせて読みたい",
    cookies: "当サイトではクッキーを使用しています。設定はいつでも変更できます。",
    accept: "同意する",
    advertisement: "広告",
    offer: "家族みんなの長靴が半額。今週限りのセールです。",
    share: "この記事を共有",
    invented: "この媒体は架空のもので、記事は Throughline の実演のために書かれました。",
  },
  ru: {
    sections: ["Главная", "Мир", "Посёлок", "Экономика", "Спорт", "Погода"],
    related: "Читайте также",
    cookies: "Мы используем файлы cookie. Настройки можно изменить в любое время.",
    accept: "Принять всё",
    advertisement: "Реклама",
    offer: "Резиновые сапоги для всей семьи за полцены, только на этой неделе.",
    share: "Поделиться статьёй",
    invented: "Это издание вымышлено, статьи написаны для демонстрации Throughline.",
  },
  uk: {
    sections: ["Головна", "Світ", "Край", "Економіка", "Спорт", "Погода"],
    related: "Читайте також",
    cookies: "Ми використовуємо файли cookie. Налаштування можна змінити будь-коли.",
    accept: "Прийняти все",
    advertisement: "Реклама",
    offer: "Гумові чоботи для всієї родини за пів ціни, лише цього тижня.",
    share: "Поділитися статтею",
    invented: "Це видання вигадане, статті написані для демонстрації Throughline.",
  },
  de: {
    sections: ["Start", "Welt", "Lokales", "Wirtschaft", "Sport", "Wetter"],
    related: "Auch interessant",
    cookies: "Wir verwenden Cookies. Die Einstellungen lassen sich jederzeit ändern.",
    accept: "Alle annehmen",
    advertisement: "Anzeige",
    offer: "Gummistiefel für die ganze Familie, diese Woche zum halben Preis.",
    share: "Artikel teilen",
    invented: "Dieses Blatt ist erfunden. Seine Artikel wurden für die Vorführung von Throughline geschrieben.",
  },
  es: {
    sections: ["Portada", "Mundo", "Comarca", "Economía", "Deportes", "El tiempo"],
    related: "Le puede interesar",
    cookies: "Utilizamos cookies. Puede cambiar la configuración en cualquier momento.",
    accept: "Aceptar todo",
    advertisement: "Publicidad",
    offer: "Botas de agua para toda la familia a mitad de precio, solo esta semana.",
    share: "Compartir el artículo",
    invented: "Este medio es inventado. Sus artículos se escribieron para la demostración de Throughline.",
  },
  fr: {
    sections: ["Accueil", "Monde", "Pays", "Économie", "Sports", "Météo"],
    related: "À lire aussi",
    cookies: "Nous utilisons des cookies. Les réglages peuvent être changés à tout moment.",
    accept: "Tout accepter",
    advertisement: "Publicité",
    offer: "Bottes en caoutchouc pour toute la famille à moitié prix, cette semaine seulement.",
    share: "Partager cet article",
    invented: "Ce journal est inventé. Ses articles ont été écrits pour la démonstration de Throughline.",
  },
};

/** The words for a language; English ones for a language without its own. */
export const labelsFor = (language: string): Labels => LABELS[language] ?? ENGLISH;
