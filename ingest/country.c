#include "ingest/country.h"

/* Alpha-3 and alpha-2 codes side by side, each pair followed by a blank. */
static const char codes[] =
    "ABWAW AFGAF AGOAO AIAAI ALAAX ALBAL ANDAD AREAE ARGAR ARMAM ASMAS "
    "ATAAQ ATFTF ATGAG AUSAU AUTAT AZEAZ BDIBI BELBE BENBJ BESBQ BFABF "
    "BGDBD BGRBG BHRBH BHSBS BIHBA BLMBL BLRBY BLZBZ BMUBM BOLBO BRABR "
    "BRBBB BRNBN BTNBT BVTBV BWABW CAFCF CANCA CCKCC CHECH CHLCL CHNCN "
    "CIVCI CMRCM CODCD COGCG COKCK COLCO COMKM CPVCV CRICR CUBCU CUWCW "
    "CXRCX CYMKY CYPCY CZECZ DEUDE DJIDJ DMADM DNKDK DOMDO DZADZ ECUEC "
    "EGYEG ERIER ESHEH ESPES ESTEE ETHET FINFI FJIFJ FLKFK FRAFR FROFO "
    "FSMFM GABGA GBRGB GEOGE GGYGG GHAGH GIBGI GINGN GLPGP GMBGM GNBGW "
    "GNQGQ GRCGR GRDGD GRLGL GTMGT GUFGF GUMGU GUYGY HKGHK HMDHM HNDHN "
    "HRVHR HTIHT HUNHU IDNID IMNIM INDIN IOTIO IRLIE IRNIR IRQIQ ISLIS "
    "ISRIL ITAIT JAMJM JEYJE JORJO JPNJP KAZKZ KENKE KGZKG KHMKH KIRKI "
    "KNAKN KORKR KWTKW LAOLA LBNLB LBRLR LBYLY LCALC LIELI LKALK LSOLS "
    "LTULT LUXLU LVALV MACMO MAFMF MARMA MCOMC MDAMD MDGMG MDVMV MEXMX "
    "MHLMH MKDMK MLIML MLTMT MMRMM MNEME MNGMN MNPMP MOZMZ MRTMR MSRMS "
    "MTQMQ MUSMU MWIMW MYSMY MYTYT NAMNA NCLNC NERNE NFKNF NGANG NICNI "
    "NIUNU NLDNL NORNO NPLNP NRUNR NZLNZ OMNOM PAKPK PANPA PCNPN PERPE "
    "PHLPH PLWPW PNGPG POLPL PRIPR PRKKP PRTPT PRYPY PSEPS PYFPF QATQA "
    "REURE ROURO RUSRU RWARW SAUSA SDNSD SENSN SGPSG SGSGS SHNSH SJMSJ "
    "SLBSB SLESL SLVSV SMRSM SOMSO SPMPM SRBRS SSDSS STPST SURSR SVKSK "
    "SVNSI SWESE SWZSZ SXMSX SYCSC SYRSY TCATC TCDTD TGOTG THATH TJKTJ "
    "TKLTK TKMTM TLSTL TONTO TTOTT TUNTN TURTR TUVTV TWNTW TZATZ UGAUG "
    "UKRUA UMIUM URYUY USAUS UZBUZ VATVA VCTVC VENVE VGBVG VIRVI VNMVN "
    "VUTVU WLFWF WSMWS YEMYE ZAFZA ZMBZM ZWEZW XKXXK ";

enum { LONG_CODE = 3, SHORT_CODE = 2, STEP = LONG_CODE + SHORT_CODE + 1 };

static const struct {
    const char *name;
    const char *code;
} names[] = {
    {"Brazil", "BR"},
    {"Canada", "CA"},
    {"China", "CN"},
    {"China, Peoples Republic of", "CN"},
    {"Colombia", "CO"},
    {"Cuba", "CU"},
    {"Dominican Republic", "DO"},
    {"Ecuador", "EC"},
    {"El Salvador", "SV"},
    {"Guatemala", "GT"},
    {"Haiti", "HT"},
    {"Honduras", "HN"},
    {"India", "IN"},
    {"Mexico", "MX"},
    {"Myanmar (Burma)", "MM"},
    {"Nicaragua", "NI"},
    {"Peru", "PE"},
    {"Philippines", "PH"},
    {"Romania", "RO"},
    {"Russia", "RU"},
    {"Turkey", "TR"},
    {"Ukraine", "UA"},
    {"Venezuela", "VE"},
};

bf_text bf_country_code(bf_text name)
{
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        if (bf_text_alike(name, bf_text_from(names[i].name)))
            return bf_text_from(names[i].code);
    }
    for (size_t at = 0; at + STEP < sizeof codes; at += STEP) {
        const bf_text code = {.bytes = codes + at, .length = LONG_CODE};
        if (bf_text_equal(name, code))
            return (bf_text){.bytes = codes + at + LONG_CODE,
                             .length = SHORT_CODE};
    }
    return (bf_text){0};
}
