// Before the first paint: theme, text size and direction, so that nobody sees a flash of the wrong one.
(function () {
  var kept = {};
  try {
    kept = JSON.parse(localStorage.getItem("preceptor.preferences") || "{}");
  } catch (e) {
    kept = {};
  }
  var root = document.documentElement;
  var theme = kept.theme;
  if (theme !== "light" && theme !== "dark") {
    theme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  }
  root.setAttribute("data-theme", theme);
  root.setAttribute("data-text", kept.text || "normal");
  if (kept.language) {
    root.lang = kept.language;
    root.dir = kept.language === "ar" ? "rtl" : "ltr";
  }
})();
