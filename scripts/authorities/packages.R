# Checks and installs what r-packages.txt lists. Usage: Rscript packages.R missing | install LIBRARY | check FOLDER
#
# missing: prints the names of the packages that are not installed. install: from CRAN's sources into LIBRARY.
# check: one clear message when a script in FOLDER loads a package that is not listed, a listed one is not loaded or not
# installed; a warning for versions other than those listed.
arguments <- commandArgs(TRUE)
here <- dirname(sub("--file=", "", grep("--file=", commandArgs(FALSE), value = TRUE)))
listed <- read.table(file.path(here, "r-packages.txt"), col.names = c("name", "version"), colClasses = "character")
installed <- vapply(listed$name, function(name) requireNamespace(name, quietly = TRUE), TRUE)
fail <- function(...) { message("authorities: error: ", ...); quit(status = 1) }
names_of <- function(names) paste(names, collapse = ", ")

# Packages that come with R itself and are never installed.
base <- c("base", "datasets", "graphics", "grDevices", "grid", "methods", "parallel", "splines", "stats", "stats4", "tools", "utils")

loaded_by <- function(file) {
  found <- getParseData(parse(file, keep.source = TRUE))
  called <- found$token == "SYMBOL_FUNCTION_CALL" & found$text %in% c("library", "require", "requireNamespace", "loadNamespace")
  # The name is the first symbol or text after the call.
  after <- vapply(which(called), function(row) {
    rest <- found[seq(row + 1, nrow(found)), ]
    gsub("[\"']", "", rest$text[rest$token %in% c("SYMBOL", "STR_CONST")][1])
  }, "")
  # data(x, package = "p") loads from p as well.
  argument <- which(found$token == "SYMBOL_SUB" & found$text == "package")
  from <- vapply(argument, function(row) {
    rest <- found[seq(row + 1, nrow(found)), ]
    gsub("[\"']", "", rest$text[rest$token == "STR_CONST"][1])
  }, "")
  c(after, from, found$text[found$token == "SYMBOL_PACKAGE"])
}

switch(arguments[1],
  missing = cat(listed$name[!installed], sep = "\n"),
  install = {
    dir.create(arguments[2], recursive = TRUE, showWarnings = FALSE)
    mirror <- getOption("repos")["CRAN"]
    if (is.na(mirror) || mirror == "@CRAN@") mirror <- "https://cloud.r-project.org"
    suppressWarnings(install.packages(listed$name[!installed], lib = arguments[2], repos = mirror, type = "source"))
  },
  check = {
    files <- list.files(arguments[2], pattern = "[.]R$", full.names = TRUE)
    loaded <- lapply(files, loaded_by)
    needed <- setdiff(unlist(loaded), base)
    unlisted <- setdiff(needed, listed$name)
    unused <- setdiff(listed$name, needed)
    if (length(unlisted)) {
      by <- basename(files[vapply(loaded, function(names) any(unlisted %in% names), TRUE)])
      fail(names_of(by), " load ", names_of(unlisted), ", which scripts/authorities/r-packages.txt does not list.")
    }
    if (length(unused)) fail("no script loads ", names_of(unused), ": remove it from scripts/authorities/r-packages.txt.")
    if (any(!installed)) {
      fail("R does not find ", names_of(listed$name[!installed]), ". Neither apt nor CRAN could install them: install them by ",
           "hand, into any library that .libPaths() names, and run this again.")
    }
    version <- vapply(listed$name, function(name) as.character(packageVersion(name)), "")
    other <- version != gsub("-", ".", listed$version, fixed = TRUE)
    if (any(other)) {
      message("authorities: warning: other versions than those whose numbers are kept: ",
              names_of(paste0(listed$name, " ", version, " (not ", listed$version, ")")[other]))
    }
    if (getRversion() != "4.2.2") message("authorities: warning: R is ", getRversion(), " (not 4.2.2)")
  })
