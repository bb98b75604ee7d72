'use strict';
// The language: the browser's own at first, then the reader's choice. Nothing is remembered.
(function () {
  const root = document.documentElement;

  function speak(language) {
    root.lang = language;
    document.title = document.querySelector('title').dataset[language];
    for (const button of document.querySelectorAll('[data-language]')) {
      button.setAttribute('aria-pressed', String(button.dataset.language === language));
    }
    document.dispatchEvent(new CustomEvent('review-language'));
  }

  const first = (navigator.language || 'en').toLowerCase().startsWith('fr') ? 'fr' : 'en';
  root.lang = first;

  document.addEventListener('DOMContentLoaded', function () {
    document.querySelector('.languages').hidden = false;
    for (const button of document.querySelectorAll('[data-language]')) {
      button.addEventListener('click', function () {
        speak(button.dataset.language);
      });
    }
    speak(first);
  });
})();
