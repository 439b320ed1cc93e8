package org.ecs.notification;

/**
 * Makes the letter to a new subscriber. Example: a kit in Finnish for the card {@code 0017 2231}
 * becomes {@code welcome-kit-A-100017.pdf}, one page in Finnish with that number, a QR code that
 * holds the activation link, and nothing that needs another file to be read in thirty years
 * (PDF/A).
 */
public interface WelcomeKitPrinter {

  Document print(WelcomeKit kit);
}
