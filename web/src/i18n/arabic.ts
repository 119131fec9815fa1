/** The Arabic cut of the typeface: fetched only by those who read Arabic. */
import "@fontsource/ibm-plex-sans-arabic/arabic-400.css";
import "@fontsource/ibm-plex-sans-arabic/arabic-600.css";
