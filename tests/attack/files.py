CASES=()
def check_all(refgen, work): return True
