package org.cop.newsletter.archive;

/** What an XML 1.0 document can carry (XML 1.0, 2.2). One character that it cannot makes the whole document unreadable. */
final class XmlText {
    private XmlText() {}

    /** The text without what XML cannot carry. */
    static String legal(String text) {
        if (text.codePoints().allMatch(XmlText::isLegal)) {
            return text;
        }
        var legal = new StringBuilder(text.length());
        text.codePoints().filter(XmlText::isLegal).forEach(legal::appendCodePoint);
        return legal.toString();
    }

    private static boolean isLegal(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
