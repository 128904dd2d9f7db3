import java.io.FileInputStream;
import java.io.InputStream;
import java.util.TreeSet;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Asks veraPDF whether files follow a flavour such as 2u or ua1; a line for each, and an end that says whether all do. */
public final class Judge {
  public static void main(String[] words) throws Exception {
    LogManager.getLogManager().reset();
    VeraGreenfieldFoundryProvider.initialise();
    PDFAFlavour flavour = PDFAFlavour.fromString(words[0]);
    boolean all = words.length > 1;
    for (int at = 1; at < words.length; at++) {
      all &= judge(flavour, words[at]);
    }
    System.exit(all ? 0 : 1);
  }

  private static boolean judge(PDFAFlavour flavour, String path) {
    try (InputStream file = new FileInputStream(path);
        PDFAParser parser = Foundries.defaultInstance().createParser(file, flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      ValidationResult result = validator.validate(parser);
      TreeSet<String> broken = new TreeSet<>();
      for (TestAssertion it : result.getTestAssertions()) {
        if (it.getStatus() == TestAssertion.Status.FAILED) {
          broken.add(it.getRuleId().getClause() + "-" + it.getRuleId().getTestNumber());
        }
      }
      System.out.println((result.isCompliant() ? "PASS " : "FAIL ") + path + " " + broken);
      return result.isCompliant();
    } catch (Exception | LinkageError error) {
      System.out.println("FAIL " + path + " " + error);
      return false;
    }
  }
}
